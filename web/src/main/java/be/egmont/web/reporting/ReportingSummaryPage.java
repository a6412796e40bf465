package be.egmont.web.reporting;

import be.egmont.attendance.SessionAttendance;
import be.egmont.reporting.ReportFile;
import be.egmont.reporting.ReportOrder;
import be.egmont.reporting.Reports;
import be.egmont.reporting.SheetOrder;
import be.egmont.reporting.SummaryReport;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** R2: how many were at each session. */
@Named("reportingSummaryPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class ReportingSummaryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Reports reports;

    @Inject
    private ReportParameters known;

    @Inject
    private ReportDownloads departures;

    @Inject
    private Language language;

    @Inject
    private ListChoices choices;

    private final ListState list = new ListState(
            "summary-report",
            List.of(
                    "session",
                    "start",
                    "expected",
                    "full",
                    "late",
                    "partial",
                    "absent",
                    "excused",
                    "unplanned",
                    "rate",
                    "strict",
                    "fill"),
            List.of("full", "late", "partial", "absent", "excused", "unplanned", "strict", "fill"));

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public SummaryReport getReport() {
        return OncePerRequest.get(this, "report", () -> reports.summary(known.getEdition(), known.getMoment()));
    }

    public ListState getList() {
        return list;
    }

    /** By time, unless another order is asked for. */
    public LazyRows<SessionAttendance> getRows() {
        return LazyRows.of(list, state -> {
            SheetOrder.Sort sort = state.order(SheetOrder.Sort.START);
            SheetOrder order = new SheetOrder(sort, state.isDescending(), language.getCurrent());
            return LazyRows.Part.of(order.of(getReport().sheets()), state);
        });
    }

    public String export(String format) {
        SummaryReport report = getReport();
        return departures.export(
                ReportOrder.Report.R2, null, report.header(), format, (words, as) -> ReportFile.of(report, words, as));
    }
}
