package be.egmont.web.meeting;

import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Queue;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.RequestView;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The organiser's requests by state, with one of them in the panel beside the list. */
@Named("meetingVettingPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class MeetingVettingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The word of the address for no filter; without any, what waits for the organiser is shown. */
    private static final String ALL = "ALL";

    /** The marks before the rows; each says a reference and the version that was seen. */
    private static final String MARKED = "marked";

    @EJB
    private Meetings meetings;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private ListChoices choices;

    private String text;
    private String state;
    private String priority;
    private UUID request;

    private final ListState list = new ListState("vetting", 50, List.of("sides", "priority", "state"), List.of());

    private RequestView chosen;
    private RequestView theirs;
    private String reason;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    /** Reads the request in the panel. */
    public void open() {
        chosen = request == null ? null : meetings.view(request);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<RequestRow> getRows() {
        return LazyRows.of(list, state -> new LazyRows.Part<>(queue().rows(), queue().total()));
    }

    /** Read once for each place in the list that a request comes to. */
    private Queue queue() {
        Queue.Filter filter = new Queue.Filter(
                getShown(),
                text,
                find(Priority.values(), priority),
                list.order(Queue.Sort.PRIORITY),
                list.isDescending());
        return OncePerRequest.get(
                this,
                filter + " " + list.getFirst() + " " + list.getSize(),
                () -> meetings.queue(filter, list.getFirst(), list.getSize()));
    }

    /** Before the page is shown again after a refusal: the list as it is now, and whether the panel is still right. */
    public void prepare() {
        if (chosen != null) {
            RequestView now = meetings.view(request);
            theirs = now.row().version() == chosen.row().version() ? null : now;
        }
    }

    /** Puts the request in the panel to the other side. */
    public String approve() {
        RequestRow row = chosen.row();
        UUID next = after(row.reference());
        meetings.approve(row.reference(), row.version());
        said.done("meeting.approve.done", row.asking().title(), row.asked().title());
        return next(next);
    }

    /** Puts the one whose button was pressed to the other side: the button names the request and the version that was seen. */
    public String approveOne() {
        vet(SeenRequest.in("list:approveOne"), (reference, version) -> meetings.approve(reference, version));
        return next(request);
    }

    /** Puts those that are marked to the other sides. */
    public String approveMarked() {
        vet(SeenRequest.in(MARKED), (reference, version) -> meetings.approve(reference, version));
        return next(null);
    }

    /** Does not, for the reason that is given for all that are marked. */
    public String refuseMarked() {
        vet(SeenRequest.in(MARKED), (reference, version) -> meetings.refuse(reference, version, reason));
        reason = null;
        return next(null);
    }

    private interface Verb {
        void of(UUID reference, int version);
    }

    /** Each in a transaction of its own: one that somebody else has changed meanwhile does not hold up the others. */
    private void vet(List<SeenRequest> marked, Verb verb) {
        int done = 0;
        int left = 0;
        for (SeenRequest one : marked) {
            try {
                verb.of(one.reference(), one.version());
                done++;
            } catch (Refusal.Stale | Refusal.NotFound changed) {
                left++;
            }
        }
        if (done > 0) {
            said.done("meeting.vetting.done", done);
        }
        if (left > 0) {
            said.warn("meeting.vetting.left", left);
        }
        if (marked.isEmpty()) {
            said.warn("meeting.vetting.unmarked");
        }
    }

    /** Does not, for the reason in the panel. */
    public String refuse() {
        RequestRow row = chosen.row();
        UUID next = after(row.reference());
        meetings.refuse(row.reference(), row.version(), reason);
        said.done("meeting.refuse.done", row.asking().title(), row.asked().title());
        return next(next);
    }

    /** The request below that one in the list, or the one above the last; null when there is no other. */
    private UUID after(UUID reference) {
        List<UUID> all = queue().rows().stream().map(RequestRow::reference).toList();
        int at = all.indexOf(reference);
        if (at < 0 || all.size() < 2) {
            return null;
        }
        return all.get(at + 1 < all.size() ? at + 1 : at - 1);
    }

    private String next(UUID next) {
        request = next;
        return "/meeting/vetting?faces-redirect=true&includeViewParams=true";
    }

    /** The state that is shown: the one asked for, what is to be vetted when none is, or null for all. */
    public RequestState getShown() {
        if (ALL.equals(state)) {
            return null;
        }
        RequestState asked = find(RequestState.values(), state);
        return asked == null ? RequestState.SUBMITTED : asked;
    }

    private static <E extends Enum<E>> E find(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public List<RequestState> getStates() {
        return List.of(
                RequestState.SUBMITTED,
                RequestState.APPROVED,
                RequestState.ACCEPTED,
                RequestState.SCHEDULED,
                RequestState.REFUSED,
                RequestState.DECLINED,
                RequestState.WITHDRAWN);
    }

    public long getEverything() {
        return queue().counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(String name) {
        return queue().count(RequestState.valueOf(name));
    }

    public List<Option> getPriorities() {
        return words.options("meeting.priority.", Stream.of(Priority.values()));
    }

    public boolean isFiltered() {
        return (text != null && !text.isBlank()) || find(Priority.values(), priority) != null;
    }

    public RequestView getChosen() {
        return chosen;
    }

    /** The chosen request as it is by now, when somebody else has changed it; else null. */
    public RequestView getTheirs() {
        return theirs;
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

    public String getPriority() {
        return priority;
    }

    public void setPriority(String priority) {
        this.priority = priority;
    }

    public UUID getRequest() {
        return request;
    }

    public void setRequest(UUID request) {
        this.request = request;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
