package be.egmont.web.programme;

import be.egmont.edition.EditionRow;
import be.egmont.programme.Programme;
import be.egmont.programme.ProgrammeView;
import be.egmont.programme.RoomRow;
import be.egmont.programme.SessionKind;
import be.egmont.programme.SessionRow;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** The programme as a list by day, filtered by day, kind, room, one's own and a word; every filter in the address. */
@Named("programmeListPage")
@ViewScoped
@SuppressWarnings("serial") // the doors are proxies that travel with the session
public class ProgrammeListPage implements Serializable {

    /** The filter for sessions that have no room yet. */
    static final String NO_ROOM = "none";

    private static final long serialVersionUID = 1L;

    @EJB
    private Programme programme;

    @Inject
    private Formatter say;

    @Inject
    private Words words;

    @Inject
    private PageMessages said;

    private String text;
    private LocalDate day;
    private String kind;
    private String room;
    private boolean mine;
    private boolean doubtful;
    private final RequestValue<ProgrammeView> view = new RequestValue<>();
    private UUID edition;
    private int version;
    private int release;

    /** The sessions of one day that pass the filters. */
    public record Day(LocalDate day, List<SessionRow> sessions) implements Serializable {}

    public void open() {
        EditionRow seen = getView().edition();
        edition = seen.reference();
        version = seen.version();
        release = seen.programmeVersion() + 1;
    }

    /** Releases the working programme that the organiser sees. */
    public String release() {
        programme.release(edition, version);
        said.done("programme.released", release);
        return "/programme/list?faces-redirect=true&includeViewParams=true";
    }

    public List<Day> getFound() {
        return getView().days().stream()
                .filter(each -> day == null || each.equals(day))
                .map(each -> new Day(
                        each, getView().on(each).stream().filter(this::passes).toList()))
                .filter(each -> !each.sessions().isEmpty())
                .toList();
    }

    private boolean passes(SessionRow session) {
        return (isEmpty(kind) || session.kind().name().equals(kind))
                && (isEmpty(room)
                        || (room.equals(NO_ROOM)
                                ? session.rooms().isEmpty() && !session.offsite()
                                : session.isIn(room)))
                && (!mine || session.mine() != null)
                && (!doubtful || !getView().warningsOf(session.reference()).isEmpty())
                && (isEmpty(text) || said(session).contains(folded(text.strip())));
    }

    /** All that a reader may look for: the code, the title in four languages, the rooms. */
    private String said(SessionRow session) {
        Stream<String> titles = Stream.of(
                session.title().getFr(),
                session.title().getNl(),
                session.title().getDe(),
                session.title().getEn());
        Stream<String> rooms = session.rooms().stream().map(RoomRow::name).map(say::text);
        return folded(String.join(
                " ",
                Stream.of(Stream.of(session.code()), titles, rooms)
                        .flatMap(each -> each)
                        .filter(each -> each != null)
                        .toList()));
    }

    private static String folded(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isEmpty(String filter) {
        return filter == null || filter.isBlank();
    }

    public int getCount() {
        return getFound().stream().mapToInt(each -> each.sessions().size()).sum();
    }

    public boolean isFiltered() {
        return !isEmpty(text) || day != null || !isEmpty(kind) || !isEmpty(room) || mine || doubtful;
    }

    public List<Option> getDays() {
        return getView().days().stream()
                .map(each -> new Option(each, say.dayOfYear(each)))
                .toList();
    }

    public List<Option> getKinds() {
        return words.options("programme.kind.", Stream.of(SessionKind.values()));
    }

    public List<Option> getRooms() {
        List<Option> rooms = new ArrayList<>();
        getView().rooms().forEach(each -> rooms.add(new Option(each.code(), say.text(each.name()))));
        rooms.add(new Option(NO_ROOM, words.get("programme.room.none")));
        return rooms;
    }

    public ProgrammeView getView() {
        return view.get(programme::current);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public boolean isDoubtful() {
        return doubtful;
    }

    public void setDoubtful(boolean doubtful) {
        this.doubtful = doubtful;
    }
}
