package be.egmont.web.reporting;

import be.egmont.attendance.Attendances;
import be.egmont.attendance.SessionAttendance;
import be.egmont.kernel.Refusal;
import be.egmont.reporting.ReportFile;
import be.egmont.reporting.ReportOrder;
import be.egmont.reporting.Reports;
import be.egmont.reporting.SessionReport;
import be.egmont.web.attendance.RegisterList;
import be.egmont.web.attendance.SessionChoices;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** R1: who was at one session. */
@Named("reportingSessionPage")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that are serialised with the session
public class ReportingSessionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Reports reports;

    @EJB
    private Attendances attendances;

    @Inject
    private ReportParameters known;

    @Inject
    private CurrentEditionBean currentEdition;

    @Inject
    private ReportDownloads departures;

    @Inject
    private SessionChoices sessionChoices;

    @Inject
    private Language language;

    @Inject
    private ListChoices choices;

    private final ListState list = RegisterList.state("session-report");

    private String code;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    /** Without a session in the address, goes to the last one that began. */
    public String open() {
        if (code != null) {
            getReport();
            return null;
        }
        return sessionChoices
                .last(getSessions())
                .map(last -> "/reporting/session?faces-redirect=true&session=" + last + known.getAlong())
                .orElse("/reporting/list?faces-redirect=true" + known.getAlong());
    }

    public SessionReport getReport() {
        return OncePerRequest.get(this, "report", this::read);
    }

    private SessionReport read() {
        SessionAttendance.Meet session = getSessions().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        SessionReport report = reports.session(session.reference(), known.getMoment());
        if (known.getEdition() == null) {
            currentEdition.learn(report.header().edition());
        }
        return report;
    }

    private List<SessionAttendance.Meet> getSessions() {
        return OncePerRequest.get(this, "sessions", () -> attendances.meets(known.getEdition()));
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<SessionAttendance.Line> getRows() {
        return LazyRows.of(
                list,
                state -> LazyRows.Part.of(
                        RegisterList.order(state, language.getCurrent())
                                .of(getReport().sheet().lines()),
                        state));
    }

    public List<Option> getChoices() {
        return sessionChoices.of(getSessions());
    }

    public String export(String format) {
        SessionReport report = getReport();
        return departures.export(
                ReportOrder.Report.R1,
                report.sheet().session().reference(),
                report.header(),
                format,
                (words, as) -> ReportFile.of(report, words, as));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
