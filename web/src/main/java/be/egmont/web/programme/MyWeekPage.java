package be.egmont.web.programme;

import be.egmont.access.Role;
import be.egmont.edition.Editions;
import be.egmont.programme.Answer;
import be.egmont.programme.Entry;
import be.egmont.programme.Obligation;
import be.egmont.programme.Programme;
import be.egmont.programme.ProgrammeView;
import be.egmont.programme.SessionRow;
import be.egmont.programme.Tasks;
import be.egmont.programme.TasksView;
import be.egmont.programme.WeekView;
import be.egmont.programme.Weeks;
import be.egmont.web.access.Me;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Words;
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
    private Editions editions;

    @EJB
    private Weeks weeks;

    @EJB
    private Programme programme;

    @EJB
    private Tasks tasks;

    @Inject
    private Me me;

    @Inject
    private Formatter say;

    @Inject
    private Words words;

    @Inject
    private PageMessages said;

    private UUID guest;
    private LocalDate day;
    private WeekView week;
    private TasksView open;
    private ProgrammeView house;

    /** Reads what this reader's first page shows. */
    public void open() {
        if (BUSINESS.stream().noneMatch(me::is) || editions.findCurrent().isEmpty()) {
            return;
        }
        week = weeks.week(guest);
        if (me.is(Role.ORGANISER)) {
            open = tasks.open();
        }
        if (!isTakingPart()) {
            house = programme.current();
        }
    }

    /** Says for the guest whether he comes to that session. */
    public String answer(SessionRow session, String answer) {
        programme.answer(
                week.who().reference(), session.reference(), session.mine().version(), Answer.valueOf(answer));
        said.done("week.answered." + answer, session.title());
        return "/index?faces-redirect=true&includeViewParams=true";
    }

    public boolean isTakingPart() {
        return week != null && week.who() != null;
    }

    /** The day shown below the week: the one asked for, else today, else the first. */
    public LocalDate getShown() {
        List<LocalDate> days = week.edition().days();
        LocalDate wanted = day == null ? week.today() : day;
        return days.contains(wanted) ? wanted : days.get(0);
    }

    /** Sessions and meetings of that day; hours of meetings give way to the meetings themselves. */
    public List<Entry> getEntries() {
        return week.entries().stream()
                .filter(entry -> LocalDate.ofInstant(
                                entry.when().from(), week.edition().zone())
                        .equals(getShown()))
                .filter(entry -> entry.isMeeting()
                        || entry.session().obligation() != Obligation.BY_APPOINTMENT
                        || week.meetingsIn(entry.session()).isEmpty())
                .toList();
    }

    public List<WeekBoard.Column> getBoard() {
        return new WeekBoard(week, say, words).columns();
    }

    /** The state of a session in the day's list, as a key of the books; null when there is nothing to say. */
    public String state(SessionRow session) {
        return new WeekBoard(week, say, words).state(session);
    }

    public Entry getCurrent() {
        return week.current().orElse(null);
    }

    public Entry getNext() {
        return week.next().orElse(null);
    }

    /** How long until that moment. */
    public Duration until(Instant moment) {
        return Duration.between(week.now(), moment);
    }

    /** What happens in the house today, for those who have no week of their own. */
    public List<SessionRow> getToday() {
        return house.on(week.today());
    }

    public WeekView getWeek() {
        return week;
    }

    public TasksView getTasks() {
        return open;
    }

    public ProgrammeView getHouse() {
        return house;
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
}
