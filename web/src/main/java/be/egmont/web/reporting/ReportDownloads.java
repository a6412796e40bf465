package be.egmont.web.reporting;

import be.egmont.reporting.Header;
import be.egmont.reporting.ReportFile;
import be.egmont.reporting.Reports;
import be.egmont.reporting.Wording;
import be.egmont.web.frame.Language;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Exports a report as a file, once its reason is noted in the journal. */
@Named("reportDownloads")
@RequestScoped
public class ReportDownloads {

    @EJB
    private Reports reports;

    @Inject
    private Language language;

    @Inject
    private ReportParameters known;

    private String reason;

    /** In the reader's language and the zone of the edition. */
    Wording wording(Header header) {
        return new Wording(language.getCurrent(), header.edition().zone());
    }

    /** Notes the reason, then answers with the file instead of the page. */
    void send(ReportFile file) {
        reports.exported(known.getEdition(), file.report(), reason, file.name(), file.sha256());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType(file.type());
        answer.setResponseContentLength(file.bytes().length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        try {
            answer.getResponseOutputStream().write(file.bytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
