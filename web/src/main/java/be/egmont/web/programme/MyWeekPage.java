package be.egmont.web.programme;

import be.egmont.access.Role;
import be.egmont.kernel.Refusal;
import be.egmont.programme.Answer;
import be.egmont.programme.Obligation;
import be.egmont.programme.Programme;
import be.egmont.programme.ProgrammeView;
import be.egmont.programme.SessionRow;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Words;
import be.egmont.web.security.Me;
import be.egmont.week.Entry;
import be.egmont.week.Tasks;
import be.egmont.week.TasksView;
import be.egmont.week.WeekView;
import be.egmont.week.Weeks;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The first page: one's own week; for the team what needs them; for others where they may go. */
@Named("myWeekPage")
@ViewScoped
@SuppressWarnings("serial") // the doors are proxies that travel with the session
public class MyWeekPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> BUSINESS = List.of(
            Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER);

    @EJB
    private Weeks weeks;

    @EJB
    private Programme programme;

    @EJB
    private Tasks tasks;

    @Inject
    private CurrentEditionBean currentEdition;

    @Inject
    private Me me;

    @Inject
    private Formatter say;

    @Inject
    private Words words;

    @Inject
    private AnswerUndo undo;

    private UUID guest;
    private LocalDate day;
    private boolean shown;
    private List<Asked> awaiting = List.of();
    private final RequestValue<WeekView> week = new RequestValue<>();
    private final RequestValue<TasksView> open = new RequestValue<>();
    private final RequestValue<ProgrammeView> house = new RequestValue<>();
    private final RequestValue<Integer> awaited = new RequestValue<>();

    /** A session that waits for an answer, as the reader has it before him: the one that a button names, whatever came in between. */
    public record Asked(UUID guest, UUID session, int version) implements Serializable {}

    /** Reads what this reader's first page shows. */
    public void open() {
        if (BUSINESS.stream().noneMatch(me::is) || currentEdition.getEdition() == null) {
            return;
        }
        shown = true;
        if (isTakingPart()) {
            awaiting = getWeek().awaiting().stream()
                    .map(session -> new Asked(
                            session.mine().participant(),
                            session.reference(),
                            session.mine().version()))
                    .toList();
        }
    }

    /** Says for the guest whether he comes to that session. */
    public String answer(Asked asked, String answer) {
        SessionRow session = session(asked);
        if (session == null) {
            throw new Refusal.NotFound();
        }
        undo.answer(session.mine(), asked.version(), Answer.valueOf(answer), session.title());
        return "/index?faces-redirect=true&includeViewParams=true";
    }

    public List<Asked> getAwaiting() {
        return awaiting;
    }

    /** The session as it is now; null when the guest is not invited to it any more. */
    public SessionRow session(Asked asked) {
        return getWeek().sessions().stream()
                .filter(session -> session.reference().equals(asked.session()))
                .findFirst()
                .orElse(null);
    }

    public boolean isTakingPart() {
        return getWeek() != null && getWeek().who() != null;
    }

    /** The day shown below the week: the one asked for, else today, else the first. */
    public LocalDate getShown() {
        List<LocalDate> days = getWeek().edition().days();
        LocalDate wanted = day == null ? getWeek().today() : day;
        return days.contains(wanted) ? wanted : days.get(0);
    }

    /** Sessions and meetings of that day; hours of meetings give way to the meetings themselves. */
    public List<Entry> getEntries() {
        return getWeek().entries().stream()
                .filter(entry -> LocalDate.ofInstant(
                                entry.when().from(), getWeek().edition().zone())
                        .equals(getShown()))
                .filter(entry -> entry.isMeeting()
                        || entry.session().obligation() != Obligation.BY_APPOINTMENT
                        || getWeek().meetingsIn(entry.session()).isEmpty())
                .toList();
    }

    public List<WeekBoard.Column> getBoard() {
        return new WeekBoard(getWeek(), say, words).columns();
    }

    /** The state of a session in the day's list, as a key of the books; null when there is nothing to say. */
    public String state(SessionRow session) {
        return new WeekBoard(getWeek(), say, words).state(session);
    }

    public Entry getCurrent() {
        return getWeek().current().orElse(null);
    }

    public Entry getNext() {
        return getWeek().next().orElse(null);
    }

    /** How long until that moment. */
    public Duration until(Instant moment) {
        return Duration.between(getWeek().now(), moment);
    }

    /** What happens in the house today, for those who have no week of their own. */
    public List<SessionRow> getToday() {
        return getHouse().on(getWeek().today());
    }

    public WeekView getWeek() {
        return week.get(() -> shown ? weeks.week(guest) : null);
    }

    public TasksView getTasks() {
        return open.get(() -> shown && me.is(Role.ORGANISER) ? tasks.open() : null);
    }

    public ProgrammeView getHouse() {
        return house.get(() -> shown && !isTakingPart() ? programme.current() : null);
    }

    public UUID getGuest() {
        return guest;
    }

    public void setGuest(UUID guest) {
        this.guest = guest;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** How many delegations have not answered, for protocol, which has no other list of what there is to do; else null. */
    public Integer getAwaited() {
        return awaited.get(
                () -> shown && !isTakingPart() && me.is(Role.PROTOCOL) && getTasks() == null ? tasks.awaited() : null);
    }
}
