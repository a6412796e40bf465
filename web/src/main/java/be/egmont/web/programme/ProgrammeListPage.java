package be.egmont.web.programme;

import be.egmont.edition.EditionRow;
import be.egmont.exchange.ExportFile;
import be.egmont.exchange.ExportFormat;
import be.egmont.exchange.Exports;
import be.egmont.exchange.ImportKind;
import be.egmont.kernel.Refusal;
import be.egmont.programme.Asking;
import be.egmont.programme.Programme;
import be.egmont.programme.ProgrammeView;
import be.egmont.programme.Replies;
import be.egmont.programme.RoomRow;
import be.egmont.programme.SessionKind;
import be.egmont.programme.SessionRow;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Marked;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.SeenRow;
import be.egmont.web.frame.Words;
import be.egmont.web.security.Me;
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

    @EJB
    private Replies replies;

    @EJB
    private Exports exports;

    @Inject
    private Me me;

    @Inject
    private Language language;

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
    private LocalDate until;
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

    /** Answers with the marked sessions as a file that can be brought in again. */
    public String export() {
        ExportFile file = exports.chosen(
                ImportKind.PROGRAMME,
                getView().edition().code(),
                Marked.rows(2).stream().map(row -> row[1]).toList(),
                ExportFormat.XLSX,
                language.getCurrent());
        FileAnswer.send(file.name(), file.type(), file.bytes());
        return null;
    }

    /** From now on the marked sessions ask for an answer, with as many places as before, until the end of the day that is typed. */
    public String ask() {
        List<SeenRow> marked = Marked.rows(2).stream()
                .flatMap(row -> SeenRow.of(row[0]).stream())
                .toList();
        int done = 0;
        for (SeenRow one : marked) {
            try {
                replies.ask(one.reference(), one.version(), asking(one));
                done++;
            } catch (Refusal left) {
                // it is counted below: somebody else has been quicker, or it has begun
            }
        }
        if (done > 0) {
            said.done("programme.list.asked", done);
        }
        if (done < marked.size()) {
            said.warn("programme.list.asked.left", marked.size() - done);
        }
        if (marked.isEmpty()) {
            said.warn("programme.list.unmarked");
        }
        until = null;
        return "/programme/list?faces-redirect=true&includeViewParams=true";
    }

    private Asking asking(SeenRow session) {
        Integer places = getView().sessions().stream()
                .filter(row -> row.reference().equals(session.reference()))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new)
                .asking()
                .places();
        return new Asking(
                true,
                places,
                until == null
                        ? null
                        : until.plusDays(1)
                                .atStartOfDay(getView().edition().zone())
                                .toInstant());
    }

    /** How a mark names a session: in its version, and by its code. */
    public String mark(SessionRow session) {
        return session.reference() + "/" + session.version() + "|" + session.code();
    }

    public boolean isMarked(SessionRow session) {
        return Marked.has(mark(session));
    }

    /** Whether the reader does anything with what he marks. */
    public boolean isMarkable() {
        return getView().working() && (me.may("replies.ask") || me.mayEverywhere("exports.chosen"));
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

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
