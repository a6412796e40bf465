package be.egmont.web.reporting;

import be.egmont.reporting.Header;
import be.egmont.reporting.ReportFile;
import be.egmont.reporting.ReportFiles;
import be.egmont.reporting.ReportOrder;
import be.egmont.reporting.Wording;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.PageMessages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Exports a report as a file, once its reason is noted in the journal. */
@Named("reportDownloads")
@RequestScoped
public class ReportDownloads {

    @EJB
    private ReportFiles files;

    @Inject
    private Language language;

    @Inject
    private ReportParameters known;

    @Inject
    private PageMessages said;

    private String reason;

    /**
     * Answers with the file instead of the page; when other files of the reader's come first, leads to where it waits for its turn.
     * It is in the reader's language and the zone of the edition.
     *
     * @param session that of R1; null for the others
     * @param maker writes the file from what the page has read
     */
    String export(
            ReportOrder.Report report,
            UUID session,
            Header header,
            String format,
            BiFunction<Wording, ReportFile.Format, ReportFile> maker) {
        ReportFile.Format as = ReportFile.Format.valueOf(format);
        Wording words = new Wording(language.getCurrent(), header.edition().zone());
        ReportOrder order =
                new ReportOrder(report, session, header.edition().code(), header.asOf(), as, words.language(), reason);
        Optional<ReportFile> made = files.order(order, () -> maker.apply(words, as));
        if (made.isPresent()) {
            send(made.get());
            return null;
        }
        said.done("reporting.files.queued");
        return "/reporting/list?faces-redirect=true" + known.getAlong();
    }

    /** Answers with the file instead of the page. */
    void send(ReportFile file) {
        FileAnswer.send(file.name(), file.type(), file.bytes());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
