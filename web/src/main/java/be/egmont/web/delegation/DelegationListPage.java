package be.egmont.web.delegation;

import be.egmont.delegation.DelegationCounts;
import be.egmont.delegation.DelegationList;
import be.egmont.delegation.DelegationRow;
import be.egmont.delegation.DelegationSearch;
import be.egmont.delegation.Delegations;
import be.egmont.delegation.Rsvp;
import be.egmont.edition.Editions;
import be.egmont.exchange.ExportFile;
import be.egmont.exchange.ExportFormat;
import be.egmont.exchange.Exports;
import be.egmont.exchange.ImportKind;
import be.egmont.kernel.Refusal;
import be.egmont.post.ClosingPost;
import be.egmont.post.PostKind;
import be.egmont.post.PostRecords;
import be.egmont.post.Region;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.Marked;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.SeenRow;
import be.egmont.web.frame.UndoOffer;
import be.egmont.web.frame.Words;
import be.egmont.web.notification.NotificationRemindPage;
import be.egmont.web.security.Me;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who comes: all posts by region, filtered by region, type, answer and a part of a name; every filter in the address. */
@Named("delegationListPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class DelegationListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_COUNTRIES = 4;
    private static final String HERE = "/delegation/list?faces-redirect=true&includeViewParams=true";

    /** The parts of a mark. */
    private static final int POST = 0;

    private static final int CODE = 1;
    private static final int HEAD = 2;
    private static final int PARTS = 3;

    @EJB
    private Delegations delegations;

    @EJB
    private Editions editions;

    @EJB
    private PostRecords records;

    @EJB
    private Exports exports;

    @Inject
    private Me me;

    @Inject
    private Language language;

    @Inject
    private Words words;

    @Inject
    private ListChoices choices;

    @Inject
    private PageMessages said;

    private final ListState list = new ListState(
            "delegations",
            List.of("post", "code", "leader", "members", "rsvp"),
            List.of("code", "capacity", "jurisdiction", "members"));

    private String text;
    private String region;
    private String kind;
    private String rsvp;
    private LocalDate closingOn;

    /** The closures that the message is about; null when it is about none. */
    private ArrayList<ClosingPost> undoable;

    @PostConstruct
    void begin() {
        choices.restore(list);
        if (UndoOffer.taken() instanceof ArrayList<?> left) {
            undoable = new ArrayList<>(left.stream()
                    .filter(ClosingPost.class::isInstance)
                    .map(ClosingPost.class::cast)
                    .toList());
        }
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<DelegationRow> getRows() {
        return LazyRows.of(list, state -> {
            DelegationList found = delegations.list(edition(), search(state));
            return new LazyRows.Part<>(found.rows(), found.total());
        });
    }

    /** Goes on to the letter for the heads that are marked and have not answered. */
    public String remind() {
        List<String> heads = marked(HEAD).filter(head -> !head.isEmpty()).toList();
        if (!heads.isEmpty()) {
            NotificationRemindPage.takesOver(heads);
            return "/notification/remind?faces-redirect=true";
        }
        said.warn("programme.awaited.unmarked");
        return HERE;
    }

    /** Answers with the marked posts as a file that can be brought in again. */
    public String export() {
        ExportFile file =
                exports.chosen(ImportKind.POSTS, null, marked(CODE).toList(), ExportFormat.XLSX, language.getCurrent());
        FileAnswer.send(file.name(), file.type(), file.bytes());
        return null;
    }

    /** Plans the closure of the marked posts for the day that is typed. */
    public String close() {
        if (closingOn == null) {
            throw new Refusal("invalid-notnull").at("closingOn");
        }
        List<SeenRow> posts =
                marked(POST).flatMap(post -> SeenRow.of(post).stream()).toList();
        ArrayList<ClosingPost> closed = new ArrayList<>();
        for (SeenRow post : posts) {
            try {
                closed.add(records.close(post.reference(), post.version(), closingOn));
            } catch (Refusal left) {
                // it is counted below: somebody else has been quicker, or the post does not work
            }
        }
        if (!closed.isEmpty()) {
            UndoOffer.leave(closed);
            said.done("delegation.list.closed", closed.size(), closingOn);
        }
        if (closed.size() < posts.size()) {
            said.warn("delegation.list.closed.left", posts.size() - closed.size());
        }
        if (posts.isEmpty()) {
            said.warn("delegation.list.unmarked");
        }
        closingOn = null;
        return HERE;
    }

    /** Takes back the closures that the message is about. */
    public String undo() {
        if (undoable == null) {
            throw new Refusal("invalid");
        }
        int reopened = 0;
        for (ClosingPost post : undoable) {
            try {
                records.change(post.post(), post.version(), post.before());
                reopened++;
            } catch (Refusal left) {
                // it is counted below: somebody else has changed it since
            }
        }
        if (reopened > 0) {
            said.done("delegation.list.reopened", reopened);
        }
        if (reopened < undoable.size()) {
            said.warn("delegation.list.reopened.left", undoable.size() - reopened);
        }
        return HERE;
    }

    /** Whether the message can take something back. */
    public boolean isUndoable() {
        return undoable != null;
    }

    /** That part of each mark. */
    private static Stream<String> marked(int part) {
        return Marked.rows(PARTS).stream().map(row -> row[part]);
    }

    /** How a mark names a row: the post in its version, its code, and its head, as long as he has not answered. */
    public String mark(DelegationRow row) {
        return String.join(
                "|",
                row.post() + "/" + row.postVersion(),
                row.code(),
                row.rsvp() == Rsvp.AWAITED ? row.leaderReference().toString() : "");
    }

    public boolean isMarked(DelegationRow row) {
        return Marked.has(mark(row));
    }

    /** Whether the reader does anything with what he marks. */
    public boolean isMarkable() {
        return me.may("reminders.remind") || me.mayEverywhere("exports.chosen");
    }

    public DelegationCounts getCounts() {
        return OncePerRequest.get(this, "counts", () -> delegations.counts(edition(), search(list)));
    }

    private String edition() {
        return OncePerRequest.get(this, "edition", () -> editions.current().code());
    }

    private DelegationSearch search(ListState state) {
        return new DelegationSearch(
                text,
                choice(Region.class, region),
                choice(PostKind.class, kind),
                choice(Rsvp.class, rsvp),
                language.getCurrent(),
                state.order(DelegationSearch.Sort.REGION),
                state.isDescending(),
                state.getFirst(),
                state.getSize());
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    public boolean isFiltered() {
        return Stream.of(text, region, kind, rsvp).anyMatch(filter -> filter != null && !filter.isBlank());
    }

    public List<Option> getRegions() {
        return words.options("delegation.region.", Stream.of(Region.values()).map(Enum::name));
    }

    public List<Option> getKinds() {
        return words.options("delegation.kind.", Stream.of(PostKind.values()).map(Enum::name));
    }

    /** The first countries of the jurisdiction, and how many more there are. */
    public String jurisdiction(DelegationRow row) {
        List<String> countries = row.jurisdiction();
        int shown = Math.min(SHOWN_COUNTRIES, countries.size());
        String first = String.join(" ", countries.subList(0, shown));
        return shown == countries.size() ? first : words.of("delegation.more", first, countries.size() - shown);
    }

    public List<Rsvp> getExceptions() {
        return List.of(Rsvp.AWAITED, Rsvp.EXCUSED, Rsvp.PARTLY);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getRsvp() {
        return rsvp;
    }

    public void setRsvp(String rsvp) {
        this.rsvp = rsvp;
    }

    public LocalDate getClosingOn() {
        return closingOn;
    }

    public void setClosingOn(LocalDate closingOn) {
        this.closingOn = closingOn;
    }
}
