package be.egmont.web.attendance;

import be.egmont.attendance.CheckInResult;
import be.egmont.attendance.CheckIns;
import be.egmont.attendance.Direction;
import be.egmont.attendance.DoorEntry;
import be.egmont.attendance.DoorSession;
import be.egmont.attendance.Guest;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.primefaces.PrimeFaces;

/**
 * Check-in at the door of one session: search, entry or exit by one tap, and the result. It keeps no state between
 * requests, so that a second tap on the same button sends the same event again, which counts once.
 */
@Named("attendanceCheckinPage")
@RequestScoped
public class AttendanceCheckinPage {

    private static final String VERDICT = "verdict";

    @EJB
    private CheckIns checkIns;

    @Inject
    private ExternalContext external;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @Inject
    private AttendanceWords attendanceWords;

    @Inject
    private Formatter say;

    @Inject
    private PageMessages said;

    private String code;
    private String text;
    private String act;
    private String undone;
    private String reason;

    private List<DoorSession> sessions;
    private DoorSession session;
    private CheckInResult verdict;
    private List<Guest> found;
    private List<DoorEntry> entries;

    /** The parameters are read here already, since decoding the buttons depends on them. */
    @PostConstruct
    void begin() {
        code = external.getRequestParameterMap().get("session");
        undone = external.getRequestParameterMap().get("undo");
    }

    /** Without a session in the address, redirects to the running or next one, with whatever is looked for. */
    public String open() {
        if (code != null || getSessions().isEmpty()) {
            getSession();
            return null;
        }
        code = getSessions().get(0).code();
        return "/attendance/checkin?faces-redirect=true&includeViewParams=true";
    }

    /** Performs the action of the tapped button, then shows the page with the result. */
    public String pass() {
        if (act == null) {
            return null;
        }
        Act wanted = Act.of(act);
        UUID here = getSession().reference();
        CheckInResult answer = switch (wanted.kind()) {
            case IN -> checkIns.checkIn(here, wanted.participant(), wanted.event());
            case ANYWAY -> checkIns.letIn(here, wanted.participant(), wanted.event());
            case OUT -> checkIns.checkOut(here, wanted.participant(), wanted.event());
        };
        external.getFlash().put(VERDICT, answer);
        return here();
    }

    /** Takes back an entry or exit, with its reason. */
    public String undo() {
        checkIns.undo(getUndoing().event(), reason);
        said.done("attendance.undone");
        return here();
    }

    /** The same for one of the usual reasons. */
    public String undo(String usual) {
        reason = words.get("attendance.undo.reason." + usual);
        return undo();
    }

    /** Whether an exit can be noted: still for a while after the end. */
    public boolean isLettingOut() {
        return getSession().lets(Direction.OUT, clock.instant());
    }

    private String here() {
        return "/attendance/checkin?faces-redirect=true&session=" + code;
    }

    /** The action of a button for that guest, with a new event id at each rendering. */
    public String act(String kind, Guest guest) {
        return new Act(Act.Kind.valueOf(kind), guest.who().reference(), UUID.randomUUID()).toString();
    }

    public List<Guest> getFound() {
        if (found == null) {
            found = getSession() == null ? List.of() : checkIns.find(session.reference(), text);
        }
        return found;
    }

    /** Shows whom the script looks for while one types, and nothing else that the page had to say. */
    public void look() {
        text = external.getRequestParameterMap().get("typed");
        undone = null;
        PrimeFaces.current().ajax().addCallbackParam("shown", text);
    }

    /** How many are found, for those who listen; nothing before somebody is looked for. */
    public String getCounted() {
        return isAsked() ? words.of("attendance.found", getFound().size()) : "";
    }

    /** Whether enough was typed to look for somebody. */
    public boolean isAsked() {
        return text != null && text.strip().length() >= 3;
    }

    public List<DoorEntry> getEntries() {
        if (entries == null) {
            entries = getSession() == null ? List.of() : checkIns.entries(session.reference());
        }
        return entries;
    }

    /** The entry that is about to be taken back; null when the address names none that can be. */
    public DoorEntry getUndoing() {
        return undone == null ? null : entryOf(undone);
    }

    private DoorEntry entryOf(String event) {
        return getEntries().stream()
                .filter(entry -> entry.event().toString().equals(event) && !entry.undone())
                .findFirst()
                .orElse(null);
    }

    public List<Option> getChoices() {
        return getSessions().stream()
                .map(each ->
                        new Option(each.code(), say.time(each.when().from()) + "\u00a0· " + say.text(each.title())))
                .toList();
    }

    /** Why nobody can be noted going in now; null when somebody can. */
    public String getClosed() {
        return getSession().lets(Direction.IN, clock.instant()) ? null : attendanceWords.closed(session);
    }

    public boolean isNow() {
        return getSession().isNow(clock.instant());
    }

    private List<DoorSession> getSessions() {
        if (sessions == null) {
            sessions = checkIns.sessions();
        }
        return sessions;
    }

    /** The chosen session; null when there is none today. */
    public DoorSession getSession() {
        if (session == null && code != null) {
            session = getSessions().stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(Refusal.NotFound::new);
        }
        return session;
    }

    /** The result of the last check-in; hidden by the next search. */
    public CheckInResult getVerdict() {
        if (verdict == null && text == null && undone == null) {
            verdict = (CheckInResult) external.getFlash().get(VERDICT);
        }
        return verdict;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getUndone() {
        return undone;
    }

    public void setUndone(String undone) {
        this.undone = undone;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
