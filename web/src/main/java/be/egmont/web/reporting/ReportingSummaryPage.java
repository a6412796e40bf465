package be.egmont.web.reporting;

import be.egmont.reporting.Reports;
import be.egmont.reporting.SummaryReport;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** R2: how many were at each session. */
@Named("reportingSummaryPage")
@RequestScoped
public class ReportingSummaryPage {

    @EJB
    private Reports reports;

    @Inject
    private ReportParameters known;

    @Inject
    private ReportDownloads departures;

    private SummaryReport report;

    public SummaryReport getReport() {
        if (report == null) {
            report = reports.summary(known.getEdition(), known.getMoment());
        }
        return report;
    }

    public void export(String format) {
        departures.send(ReportFile.of(
                getReport(), departures.wording(getReport().header()), ReportFile.Format.valueOf(format)));
    }
}
