package be.egmont.web.programme;

import be.egmont.access.Role;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.programme.Answer;
import be.egmont.programme.Change;
import be.egmont.programme.Programme;
import be.egmont.programme.ProgrammeView;
import be.egmont.programme.RoomChoice;
import be.egmont.programme.RoomRow;
import be.egmont.programme.SessionRow;
import be.egmont.programme.Warning;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** One session: what is known of it, one's own answer, and for the organiser the form that moves it. */
@Named("programmeSessionPage")
@ViewScoped
@SuppressWarnings("serial") // the doors are proxies that travel with the session
public class ProgrammeSessionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Programme programme;

    @Inject
    private Clock clock;

    @Inject
    private Me me;

    @Inject
    private CurrentEditionBean currentEdition;

    @Inject
    private PageMessages said;

    @Inject
    private AnswerUndo undo;

    @Inject
    private SessionAsking asking;

    private String code;
    private final RequestValue<ProgrammeView> view = new RequestValue<>();
    private final RequestValue<SessionRow> session = new RequestValue<>();
    /** The version with which the form began, that which is shown beside it by now, and that of one's own answer. */
    private int seen;

    private int shown;
    private int answered;
    private LocalDate day;
    private LocalTime from;
    private LocalTime to;
    private List<String> rooms;
    private final RequestValue<List<RoomChoice>> choices = new RequestValue<>();

    /** Reads the session; the form begins with how it is. */
    public void open() {
        currentEdition.learn(getView().edition());
        SessionRow now = getSession();
        seen = now.version();
        answered = now.mine() == null ? 0 : now.mine().version();
        day = now.day(zone());
        from = LocalTime.ofInstant(now.when().from(), zone());
        to = LocalTime.ofInstant(now.when().to(), zone());
        rooms = new ArrayList<>(now.rooms().stream().map(RoomRow::code).toList());
        asking.begin(now, zone());
    }

    /** Moves the session as the form says. */
    public String move() {
        programme.move(getSession().reference(), seen, getTyped(), new LinkedHashSet<>(rooms));
        said.done("programme.moved", getSession().title());
        return "/programme/session?faces-redirect=true&includeViewParams=true";
    }

    /** The organiser has seen what another changed meanwhile, and wants his own all the same. */
    public String insist() {
        seen = shown;
        return move();
    }

    /** Takes that free room instead of the one that is taken; nothing is saved yet. */
    public void take(String room) {
        List<String> taken =
                getTaken().stream().map(choice -> choice.room().code()).toList();
        rooms = new ArrayList<>(rooms);
        rooms.removeAll(taken);
        rooms.add(room);
    }

    /** Only has the rooms read again, for the time in the form. */
    public void look() {
        // that is done before each page is shown
    }

    /** Before the page is shown: which rooms are free, and what did another make of the session meanwhile? */
    public void prepare() {
        if (rooms == null || !isMovable()) {
            return;
        }
        if (FacesContext.getCurrentInstance().isPostback()) {
            session.set(programme.session(getView().edition().code(), code));
        }
        shown = getSession().version();
        choices.set(readChoices());
    }

    private List<RoomChoice> readChoices() {
        boolean possible = day != null && from != null && to != null && from.isBefore(to);
        return isMovable()
                ? programme.roomsFor(
                        getSession().reference(),
                        possible ? getTyped() : getSession().when())
                : List.of();
    }

    public String answer(String answer) {
        undo.answer(
                getSession().mine(),
                answered,
                Answer.valueOf(answer),
                getSession().title());
        return "/programme/session?faces-redirect=true&includeViewParams=true";
    }

    /** The time in the form; as it is while the form does not say one. */
    public Period getTyped() {
        return day == null || from == null || to == null
                ? getSession().when()
                : new Period(
                        day.atTime(from).atZone(zone()).toInstant(),
                        day.atTime(to).atZone(zone()).toInstant());
    }

    /** All rooms at the time in the form, free or taken; with an impossible time, at the time the session has. */
    public List<RoomChoice> getChoices() {
        return choices.get(this::readChoices);
    }

    /** The rooms in the form that others hold at that time. */
    public List<RoomChoice> getTaken() {
        return getChoices().stream()
                .filter(choice -> rooms.contains(choice.room().code()) && !choice.isFree())
                .toList();
    }

    /** The free rooms that people can meet in and that are not in the form yet. */
    public List<RoomChoice> getFree() {
        return getChoices().stream()
                .filter(choice -> choice.isFree()
                        && choice.room().isForMeetings()
                        && !rooms.contains(choice.room().code()))
                .toList();
    }

    /** Whether an answer is asked for, and still in time. */
    public boolean isAnswerable() {
        return getSession().mine() != null
                && getSession().asksForAnswer()
                && getSession().when().from().isAfter(clock.instant());
    }

    /** Whether a place is still given to who asks; to give one back there is time until it begins. */
    public boolean isOpen() {
        return !getSession().asking().isOver(clock.instant()) || me.is(Role.ORGANISER);
    }

    public boolean isMovable() {
        return me.is(Role.ORGANISER) && !isOver();
    }

    /** What has taken place is not moved any more; as long as nobody was told of it, it is a plan. */
    public boolean isOver() {
        return getView().release() != null && !getSession().when().to().isAfter(clock.instant());
    }

    public Change getChange() {
        return getView().changeOf(getSession().reference()).orElse(null);
    }

    public List<Warning> getWarnings() {
        return getView().warningsOf(getSession().reference());
    }

    private ZoneId zone() {
        return getView().edition().zone();
    }

    public ProgrammeView getView() {
        return view.get(programme::current);
    }

    public SessionRow getSession() {
        return session.get(() -> getView().session(code).orElseThrow(Refusal.NotFound::new));
    }

    /** What another has made of it since it was shown; null when nobody has. */
    public SessionRow getTheirs() {
        return getSession().version() == seen ? null : getSession();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getFrom() {
        return from;
    }

    public void setFrom(LocalTime from) {
        this.from = from;
    }

    public LocalTime getTo() {
        return to;
    }

    public void setTo(LocalTime to) {
        this.to = to;
    }

    public List<String> getRooms() {
        return rooms;
    }

    public void setRooms(List<String> rooms) {
        this.rooms = rooms;
    }
}
