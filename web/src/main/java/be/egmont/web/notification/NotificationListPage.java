package be.egmont.web.notification;

import be.egmont.kernel.Refusal;
import be.egmont.notification.LetterKind;
import be.egmont.notification.LetterList;
import be.egmont.notification.LetterRow;
import be.egmont.notification.LetterSearch;
import be.egmont.notification.LetterState;
import be.egmont.notification.Letters;
import be.egmont.notification.OutboxView;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.SeenRow;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The outbox of the edition: letters by state, and what waits for a second person. */
@Named("notificationListPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class NotificationListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The state of the address for letters of which nobody knows whether they have arrived. */
    private static final String DOUBT = "DOUBT";

    private static final String MARKED = "marked";

    @EJB
    private Letters letters;

    @Inject
    private CurrentEditionBean currentEdition;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private ListChoices choices;

    private final ListState list =
            new ListState("letters", List.of("recipient", "state", "queued"), List.of("subject", "queued"));

    private String text;
    private String state;
    private String kind;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<LetterRow> getRows() {
        return LazyRows.of(list, state -> {
            LetterList part = letters.list(edition(), search(state));
            return new LazyRows.Part<>(part.rows(), part.total());
        });
    }

    private LetterSearch search(ListState state) {
        boolean byItself = state.getSort() == null;
        return new LetterSearch(
                text,
                find(LetterState.values(), this.state),
                DOUBT.equals(this.state),
                find(LetterKind.values(), kind),
                state.order(LetterSearch.Sort.QUEUED),
                byItself || state.isDescending(),
                state.getFirst(),
                state.getSize());
    }

    private String edition() {
        return currentEdition.getEdition().code();
    }

    public OutboxView getOutbox() {
        return OncePerRequest.get(this, "outbox", () -> letters.outbox(edition()));
    }

    /** How many there are in that state. */
    public long count(String name) {
        return DOUBT.equals(name) ? getOutbox().doubtful() : getOutbox().count(LetterState.valueOf(name));
    }

    /** All states, with the doubtful as one of them, in the order in which they want somebody. */
    public List<String> getStates() {
        return List.of(
                DOUBT, "FAILED", "BOUNCED", "WITHHELD", "AWAITING_RETRY", "QUEUED", "IN_FLIGHT", "SENT", "ABORTED");
    }

    /** The state that is shown; null for all. */
    public String getShown() {
        return state != null && getStates().contains(state) ? state : null;
    }

    public List<Option> getKinds() {
        return words.options("notification.kind.", Stream.of(LetterKind.values()));
    }

    public boolean isFiltered() {
        return getShown() != null || (text != null && !text.isBlank()) || find(LetterKind.values(), kind) != null;
    }

    private static <E extends Enum<E>> E find(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Agrees, as the second person, to letters to many. */
    public String confirm() {
        letters.confirm(pressed("waiting:confirm"));
        said.done("notification.batch.confirmed");
        return stay();
    }

    /** Has none of them sent. */
    public String reject() {
        letters.reject(pressed("waiting:reject"));
        said.done("notification.batch.rejected");
        return stay();
    }

    private static UUID pressed(String button) {
        return UuidConverter.read(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(button));
    }

    public String withhold() {
        return each((letter, version) -> letters.withhold(letter, version));
    }

    public String release() {
        return each((letter, version) -> letters.release(letter, version));
    }

    public String abort() {
        return each((letter, version) -> letters.abort(letter, version));
    }

    public String again() {
        return each((letter, version) -> letters.sendAgain(letter, version));
    }

    private interface Verb {
        void of(UUID letter, int version);
    }

    /** Each in a transaction of its own: one that does not allow it, or has changed meanwhile, does not hold up the others. */
    private String each(Verb verb) {
        List<SeenRow> marked = SeenRow.in(MARKED);
        int done = 0;
        for (SeenRow one : marked) {
            try {
                verb.of(one.reference(), one.version());
                done++;
            } catch (Refusal left) {
                // it is counted below
            }
        }
        if (done > 0) {
            said.done("notification.list.done", done);
        }
        if (done < marked.size()) {
            said.warn("notification.list.left", marked.size() - done);
        }
        if (marked.isEmpty()) {
            said.warn("notification.list.unmarked");
        }
        return stay();
    }

    private static String stay() {
        return "/notification/list?faces-redirect=true&includeViewParams=true";
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
