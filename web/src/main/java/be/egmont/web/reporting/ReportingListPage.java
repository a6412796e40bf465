package be.egmont.web.reporting;

import be.egmont.edition.Editions;
import be.egmont.reporting.Export;
import be.egmont.reporting.Reports;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Option;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Which reports there are, of which editions, and which left the house lately. */
@Named("reportingListPage")
@RequestScoped
public class ReportingListPage {

    @EJB
    private Reports reports;

    @EJB
    private Editions editions;

    @Inject
    private ReportParameters known;

    @Inject
    private Formatter say;

    private List<Export> exports;
    private List<Option> options;
    private String edition;

    public List<Export> getExports() {
        if (exports == null) {
            exports = reports.exports(known.getEdition());
        }
        return exports;
    }

    /** Those whose reports the reader may see, the latest first. */
    public List<Option> getEditions() {
        if (options == null) {
            options = editions.all().stream()
                    .map(each -> new Option(each.code(), say.text(each.name())))
                    .toList();
        }
        return options;
    }

    /** The one whose reports are listed. */
    public String getEdition() {
        if (edition == null) {
            edition = known.getEdition() == null ? editions.current().code() : known.getEdition();
        }
        return edition;
    }
}
