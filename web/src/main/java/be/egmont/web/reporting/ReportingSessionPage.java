package be.egmont.web.reporting;

import be.egmont.attendance.Attendances;
import be.egmont.attendance.SessionAttendance;
import be.egmont.kernel.Refusal;
import be.egmont.reporting.Reports;
import be.egmont.reporting.SessionReport;
import be.egmont.web.attendance.SessionChoices;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Option;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
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
    private ExternalContext external;

    @Inject
    private ReportParameters known;

    @Inject
    private CurrentEditionBean currentEdition;

    @Inject
    private ReportDownloads departures;

    @Inject
    private SessionChoices choices;

    private String code;
    private List<SessionAttendance.Meet> sessions;
    private SessionReport report;

    /** The address is read here already: a sent form asks for the report before its values are taken over. */
    @PostConstruct
    void begin() {
        code = external.getRequestParameterMap().get("session");
    }

    /** Without a session in the address, goes to the last one that began. */
    public String open() {
        if (code != null) {
            getReport();
            return null;
        }
        return choices.last(getSessions())
                .map(last -> "/reporting/session?faces-redirect=true&session=" + last + known.getAlong())
                .orElse("/reporting/list?faces-redirect=true" + known.getAlong());
    }

    public SessionReport getReport() {
        if (report == null) {
            SessionAttendance.Meet session = getSessions().stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(Refusal.NotFound::new);
            report = reports.session(session.reference(), known.getMoment());
            if (known.getEdition() == null) {
                currentEdition.learn(report.header().edition());
            }
        }
        return report;
    }

    private List<SessionAttendance.Meet> getSessions() {
        if (sessions == null) {
            sessions = attendances.meets(known.getEdition());
        }
        return sessions;
    }

    public List<Option> getChoices() {
        return choices.of(getSessions());
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
