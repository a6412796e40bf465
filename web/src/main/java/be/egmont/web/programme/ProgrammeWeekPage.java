package be.egmont.web.programme;

import be.egmont.kernel.Refusal;
import be.egmont.programme.Change;
import be.egmont.programme.Programme;
import be.egmont.programme.ProgrammeView;
import be.egmont.programme.RoomRow;
import be.egmont.programme.SessionRow;
import be.egmont.programme.Warning;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The programme of one day as a grid by room, with one session in the panel beside it. */
@Named("programmeWeekPage")
@ViewScoped
@SuppressWarnings("serial") // the doors are proxies that travel with the session
public class ProgrammeWeekPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration BRIEF = Duration.ofHours(1);

    @EJB
    private Programme programme;

    @Inject
    private Clock clock;

    @Inject
    private CurrentEditionBean currentEdition;

    @Inject
    private Formatter say;

    @Inject
    private PageMessages said;

    private LocalDate day;
    private String session;
    private UUID edition;
    private int version;
    private int release;
    private final RequestValue<ProgrammeView> view = new RequestValue<>();

    /** A room of the grid with what takes place in it on the day. */
    public record Column(RoomRow room, List<SessionRow> sessions) implements Serializable {}

    /** Reads the programme; a session in the address brings its day along. */
    public void open() {
        currentEdition.learn(getView().edition());
        edition = getView().edition().reference();
        version = getView().edition().version();
        release = getView().edition().programmeVersion() + 1;
        if (getChosen() != null) {
            day = getChosen().day(getView().edition().zone());
        }
    }

    /** Releases what the organiser sees; what changed goes out with it. */
    public String release() {
        programme.release(edition, version);
        said.done("programme.released", release);
        return "/programme/week?faces-redirect=true&includeViewParams=true";
    }

    /** The day asked for, else today, else the first of the edition. */
    public LocalDate getShown() {
        LocalDate wanted = day == null
                ? LocalDate.ofInstant(clock.instant(), getView().edition().zone())
                : day;
        List<LocalDate> days = getView().days();
        return days.contains(wanted) || days.isEmpty() ? wanted : days.get(0);
    }

    /** The session asked for, or null; one that is not there, or not for this reader, is not found. */
    public SessionRow getChosen() {
        return session == null ? null : getView().session(session).orElseThrow(Refusal.NotFound::new);
    }

    public List<SessionRow> getSessions() {
        return getView().on(getShown());
    }

    /** A column for each room that is used that day. */
    public List<Column> getColumns() {
        List<SessionRow> sessions = getSessions();
        return getView().rooms().stream()
                .map(room -> new Column(
                        room,
                        sessions.stream().filter(row -> row.isIn(room.code())).toList()))
                .filter(column -> !column.sessions().isEmpty())
                .toList();
    }

    /** What has no room: outside the house, or not placed yet. */
    public List<SessionRow> getElsewhere() {
        return getSessions().stream().filter(row -> row.rooms().isEmpty()).toList();
    }

    /** The whole hours of the grid, from the first session of the day to the last. */
    public List<Integer> getHours() {
        int first = getSessions().stream()
                .mapToInt(row -> time(row.when().from()).getHour())
                .min()
                .orElse(8);
        int last = getSessions().stream()
                .map(row -> time(row.when().to()))
                .mapToInt(time -> time.getHour() + (time.getMinute() > 0 ? 1 : 0))
                .max()
                .orElse(18);
        return IntStream.rangeClosed(first, Math.max(first + 1, last)).boxed().toList();
    }

    /** The hours that are written beside the grid: the last one has nothing below it. */
    public List<Integer> getLabels() {
        return getHours().subList(0, getHours().size() - 1);
    }

    private LocalTime time(Instant moment) {
        return LocalTime.ofInstant(moment, getView().edition().zone());
    }

    /** The classes of a session in the grid: where it lies, in pencil while it is not out, and whether it is open. */
    public String classes(SessionRow row) {
        return say.place(row.when().from(), row.when().to())
                + (change(row) == null ? "" : " pencil")
                + (warnings(row).isEmpty() ? "" : " warned")
                + (isBrief(row) ? " brief" : "")
                + (row.code().equals(session) ? " on" : "");
    }

    /** How many lines of its title a session has room for: its height without the hour and what is said of it. */
    public int lines(SessionRow row) {
        long rest = row.when().length().toMinutes() * 62 / 60 - 28;
        if (!isBrief(row)) {
            rest -= change(row) == null ? 0 : 22;
            rest -= warnings(row).isEmpty() ? 0 : 22;
        }
        return (int) Math.max(1, Math.min(8, rest / 17));
    }

    /** Whether a session is too short to say anything below its title: the shapes alone stand beside the hour then. */
    private static boolean isBrief(SessionRow row) {
        return row.when().length().compareTo(BRIEF) <= 0;
    }

    /** What the working programme changes of that session, or null. */
    public Change change(SessionRow row) {
        return getView().changeOf(row.reference()).orElse(null);
    }

    public List<Warning> warnings(SessionRow row) {
        return getView().warningsOf(row.reference());
    }

    public ProgrammeView getView() {
        return view.get(programme::current);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }
}
