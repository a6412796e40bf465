package be.egmont.web.reporting;

import be.egmont.job.Jobs;
import be.egmont.kernel.Refusal;
import be.egmont.reporting.OrderedFile;
import be.egmont.reporting.ReportFiles;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The files that the reader has ordered: watched while they are made, cancelled, taken. */
@Named("reportingFilesPage")
@RequestScoped
public class ReportingFilesPage {

    private static final String CANCEL = "files:cancel";
    private static final String TAKE = "files:take";

    @EJB
    private ReportFiles files;

    @EJB
    private Jobs jobs;

    @Inject
    private ReportParameters known;

    @Inject
    private ReportDownloads departures;

    @Inject
    private PageMessages said;

    @Inject
    private ExternalContext external;

    private List<OrderedFile> ordered;

    /** The latest first. */
    public List<OrderedFile> getOrdered() {
        if (ordered == null) {
            ordered = files.mine(known.getEdition());
        }
        return ordered;
    }

    /** Whether one of them waits or is being made. */
    public boolean isUnderWay() {
        return getOrdered().stream().anyMatch(OrderedFile::isUnderWay);
    }

    /** Tells how far they are; the page is read anew as soon as there is nothing more to watch. */
    public void watch() throws IOException {
        if (!isUnderWay()) {
            external.redirect(external.getRequestContextPath() + "/reporting/list.xhtml" + known.getQuery());
        }
    }

    /** That whose button was pressed. */
    public String cancel() {
        jobs.cancel(pressed(CANCEL));
        said.done("reporting.files.cancelled");
        return "/reporting/list?faces-redirect=true" + known.getAlong();
    }

    /** That whose button was pressed. */
    public void take() {
        departures.send(files.take(pressed(TAKE)));
    }

    private UUID pressed(String button) {
        UUID pressed = UuidConverter.read(external.getRequestParameterMap().get(button));
        return getOrdered().stream()
                .map(OrderedFile::reference)
                .filter(reference -> reference.equals(pressed))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }
}
