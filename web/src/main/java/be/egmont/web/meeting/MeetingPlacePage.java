package be.egmont.web.meeting;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestView;
import be.egmont.meeting.Step;
import be.egmont.meeting.StepRow;
import be.egmont.timetable.Slot;
import be.egmont.timetable.Timetables;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The slots in which the two could meet, day by day: free with their tables, or with the commitments of the two people.
 */
@Named("meetingPlacePage")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that are serialised with the session
public class MeetingPlacePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Meetings meetings;

    @EJB
    private Timetables timetables;

    @Inject
    private PageMessages said;

    @Inject
    private CurrentEditionBean house;

    /** A room with its free tables. */
    public record Hall(Translated room, List<Slot.Table> tables) implements Serializable {}

    private UUID request;
    private LocalDate day;
    private String slot;
    private boolean everything;

    private final RequestValue<RequestView> view = new RequestValue<>();
    private final RequestValue<List<Slot>> slots = new RequestValue<>();
    private SeenState seen;
    private boolean outdated;

    /** Reads the request and where it can be. */
    public void open() {
        if (request == null) {
            throw new Refusal.NotFound();
        }
        seen = SeenState.of(getView());
    }

    private List<Slot> slots() {
        return slots.get(() -> isPlaceable() ? timetables.places(request) : List.of());
    }

    /** Before the page is shown again after a refusal: reloads the free slots and the request. */
    public void prepare() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            view.set(meetings.view(request));
            slots.set(isPlaceable() ? timetables.places(request) : List.of());
            outdated = seen.isOutdated(getView());
        }
    }

    /** Gives the request the place whose button was pressed, the first or another one: the button names its time and its table. */
    public String place() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String[] pressed = Stream.of("places:place", "tables:place")
                .map(sent::get)
                .filter(Objects::nonNull)
                .map(value -> value.split("/", -1))
                .findFirst()
                .orElseThrow();
        Instant start = instant(pressed[0]);
        if (start == null || pressed.length != 2 || !pressed[1].matches("\\d{1,6}")) {
            throw new Refusal("invalid");
        }
        return place(start, Integer.parseInt(pressed[1]));
    }

    private String place(Instant start, int table) {
        if (seen.may().contains(Step.MOVED)) {
            timetables.move(request, seen.version(), start, table);
        } else {
            timetables.schedule(request, seen.version(), start, table);
        }
        RequestRow row = getView().row();
        said.done("meeting.place.done", row.asking().title(), row.asked().title(), start, table);
        return "/meeting/view?faces-redirect=true&request=" + request;
    }

    public boolean isPlaceable() {
        return getView().may(Step.SCHEDULED) || getView().may(Step.MOVED);
    }

    public List<LocalDate> getDays() {
        return slots().stream().map(this::day).distinct().toList();
    }

    private LocalDate day(Slot one) {
        return LocalDate.ofInstant(one.when().from(), house.getZone());
    }

    /** The chosen day, else the first with a free slot in the wished time, else with any, else the first. */
    public LocalDate getShown() {
        if (getDays().contains(day)) {
            return day;
        }
        return slots().stream()
                .filter(one -> one.isFree() && one.wished())
                .findFirst()
                .or(() -> slots().stream().filter(Slot::isFree).findFirst())
                .or(() -> slots().stream().findFirst())
                .map(this::day)
                .orElse(null);
    }

    /** The slots of that day. */
    public List<Slot> getRows() {
        LocalDate shown = getShown();
        return slots().stream()
                .filter(one -> day(one).equals(shown) && (everything || one.isFree()))
                .toList();
    }

    /** How many slots of a day are free. */
    public long free(LocalDate one) {
        return slots().stream()
                .filter(row -> row.isFree() && day(row).equals(one))
                .count();
    }

    /** The slot whose tables are shown, or null. */
    public Slot getChosen() {
        Instant start = instant(slot);
        return slots().stream()
                .filter(one -> one.isFree() && one.when().from().equals(start))
                .findFirst()
                .orElse(null);
    }

    /** The free tables of the chosen slot, room by room. */
    public List<Hall> getHalls() {
        Map<Translated, List<Slot.Table>> byRoom = getChosen().tables().stream()
                .collect(Collectors.groupingBy(Slot.Table::room, LinkedHashMap::new, Collectors.toList()));
        return byRoom.entrySet().stream()
                .map(entry -> new Hall(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Instant instant(String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    public boolean isFreeAtAll() {
        return slots().stream().anyMatch(Slot::isFree);
    }

    public RequestRow getRow() {
        return getView().row();
    }

    public RequestView getView() {
        return view.get(() -> meetings.view(request));
    }

    /** Whether somebody else has changed the request since the page was opened. */
    public boolean isOutdated() {
        return outdated;
    }

    /** The last step that the page showed. */
    public StepRow getBefore() {
        return seen.last(getView());
    }

    public UUID getRequest() {
        return request;
    }

    public void setRequest(UUID request) {
        this.request = request;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }

    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }
}
