package be.egmont.web.reporting;

import be.egmont.reporting.Export;
import be.egmont.reporting.Reports;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Which reports there are, and which left the house lately. */
@Named("reportingListPage")
@RequestScoped
public class ReportingListPage {

    @EJB
    private Reports reports;

    private List<Export> exports;

    public List<Export> getExports() {
        if (exports == null) {
            exports = reports.exports();
        }
        return exports;
    }
}
