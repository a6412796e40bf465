package be.egmont.web.meeting;

import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Queue;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.RequestView;
import be.egmont.meeting.Step;
import be.egmont.meeting.StepRow;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.SeenRow;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The decisions that can still be taken back, in the flash and in the form of the message. */
    private static final String UNDO = "undo";

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

    private final ListState list = new ListState("vetting", List.of("sides", "priority", "state"), List.of());

    private final RequestValue<RequestView> chosen = new RequestValue<>();
    private SeenState seen;
    private boolean outdated;
    private String reason;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    /** Reads the request in the panel. */
    public void open() {
        seen = request == null ? null : SeenState.of(getChosen());
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
        if (seen != null && FacesContext.getCurrentInstance().isPostback()) {
            chosen.set(meetings.view(request));
            outdated = seen.isOutdated(getChosen());
        }
    }

    /** Puts the request in the panel to the other side. */
    public String approve() {
        RequestRow row = getChosen().row();
        UUID next = after(request);
        meetings.approve(request, seen.version());
        offersUndo(List.of(new SeenRow(request, seen.version())));
        said.done("meeting.approve.done", row.asking().title(), row.asked().title());
        return next(next);
    }

    /** Puts the one whose button was pressed to the other side: the button names the request and the version that was seen. */
    public String approveOne() {
        vet(SeenRow.in("list:approveOne"), (reference, version) -> meetings.approve(reference, version));
        return next(request);
    }

    /** Puts those that are marked to the other sides. */
    public String approveMarked() {
        vet(SeenRow.in(MARKED), (reference, version) -> meetings.approve(reference, version));
        return next(null);
    }

    /** Does not, for the reason that is given for all that are marked. */
    public String refuseMarked() {
        vet(SeenRow.in(MARKED), (reference, version) -> meetings.refuse(reference, version, reason));
        reason = null;
        return next(null);
    }

    private interface Verb {
        void of(UUID reference, int version);
    }

    /** Each in a transaction of its own: one that somebody else has changed meanwhile does not hold up the others. */
    private void vet(List<SeenRow> marked, Verb verb) {
        List<SeenRow> done = each(marked, verb);
        if (!done.isEmpty()) {
            offersUndo(done);
            said.done("meeting.vetting.done", done.size());
        }
        if (marked.isEmpty()) {
            said.warn("meeting.vetting.unmarked");
        }
    }

    private List<SeenRow> each(List<SeenRow> marked, Verb verb) {
        List<SeenRow> done = new ArrayList<>();
        for (SeenRow one : marked) {
            try {
                verb.of(one.reference(), one.version());
                done.add(one);
            } catch (Refusal.Stale | Refusal.NotFound changed) {
                // it is counted below: somebody else has been quicker
            }
        }
        if (done.size() < marked.size()) {
            said.warn("meeting.vetting.left", marked.size() - done.size());
        }
        return done;
    }

    /** The page that comes now, and only that one, can take these decisions back. */
    private static void offersUndo(List<SeenRow> vetted) {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(UNDO, vetted.stream().map(one -> one.changed().name()).collect(Collectors.toList()));
    }

    /** The requests whose decision can be taken back by the message about it, as marks name them. */
    public List<?> getUndoable() {
        Object vetted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(UNDO);
        return vetted instanceof List<?> names ? names : List.of();
    }

    /** Takes back what the message was about. */
    public String undo() {
        List<SeenRow> done = each(SeenRow.in(UNDO), (reference, version) -> meetings.reopen(reference, version));
        if (!done.isEmpty()) {
            said.done("meeting.vetting.undone", done.size());
        }
        return next(null);
    }

    /** Does not, for the reason in the panel. */
    public String refuse() {
        RequestRow row = getChosen().row();
        UUID next = after(request);
        meetings.refuse(request, seen.version(), reason);
        offersUndo(List.of(new SeenRow(request, seen.version())));
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

    /** The request in the panel; null when there is none. */
    public RequestView getChosen() {
        return request == null ? null : chosen.get(() -> meetings.view(request));
    }

    /** Whether that step could be taken when the panel was opened, and nobody else has been quicker. */
    public boolean may(String step) {
        return !outdated && seen.may().contains(Step.valueOf(step));
    }

    /** Whether somebody else has changed the request in the panel since it was opened. */
    public boolean isOutdated() {
        return outdated;
    }

    /** The last step that the panel showed. */
    public StepRow getBefore() {
        return seen.last(getChosen());
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
