package be.egmont.web.reporting;

import be.egmont.attendance.Attendances;
import be.egmont.attendance.Sheet;
import be.egmont.kernel.Refusal;
import be.egmont.reporting.Reports;
import be.egmont.reporting.SessionReport;
import be.egmont.web.attendance.SessionChoices;
import be.egmont.web.frame.Option;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** R1: who was at one session. */
@Named("reportingSessionPage")
@RequestScoped
public class ReportingSessionPage {

    @EJB
    private Reports reports;

    @EJB
    private Attendances attendances;

    @Inject
    private Known known;

    @Inject
    private Departures departures;

    @Inject
    private SessionChoices choices;

    private String code;
    private List<Sheet> sheets;
    private SessionReport report;

    /** Without a session in the address, goes to the last one that began. */
    public String open() {
        if (code != null) {
            getReport();
            return null;
        }
        return choices.last(getSheets())
                .map(sheet -> "/reporting/session?faces-redirect=true&session="
                        + sheet.session().code())
                .orElse("/reporting/list?faces-redirect=true");
    }

    public SessionReport getReport() {
        if (report == null) {
            Sheet.Meet session = getSheets().stream()
                    .map(Sheet::session)
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(Refusal.NotFound::new);
            report = reports.session(session.reference(), known.getMoment());
        }
        return report;
    }

    private List<Sheet> getSheets() {
        if (sheets == null) {
            sheets = attendances.sessions();
        }
        return sheets;
    }

    public List<Option> getChoices() {
        return choices.of(getSheets());
    }

    public void export(String format) {
        departures.send(ReportFile.of(
                getReport(), departures.wording(getReport().header()), ReportFile.Format.valueOf(format)));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
