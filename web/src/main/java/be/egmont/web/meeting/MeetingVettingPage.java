package be.egmont.web.meeting;

import be.egmont.meeting.Meetings;
import be.egmont.meeting.Priority;
import be.egmont.meeting.Queue;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.RequestView;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Pager;
import be.egmont.web.frame.Words;
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

    /** The value for no filter; by default the requests to vet are shown. */
    private static final String ALL = "ALL";

    @EJB
    private Meetings meetings;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    private String text;
    private String state;
    private String priority;
    private String page;
    private UUID request;

    private Queue queue;
    private Pager pager;
    private RequestView chosen;
    private RequestView theirs;
    private String reason;

    /** Reads the page of the list once the filters are set, and the request in the panel. */
    public void open() {
        Queue.Filter filter = new Queue.Filter(getShown(), text, find(Priority.values(), priority));
        queue = meetings.queue(filter, (number() - 1) * Pager.SIZE, Pager.SIZE);
        pager = new Pager(number(), queue.total());
        if (pager.page() != number()) {
            queue = meetings.queue(filter, pager.offset(), Pager.SIZE);
        }
        chosen = request == null ? null : meetings.view(request);
    }

    /** Before the page is shown again after a refusal: reloads the list and checks the panel. */
    public void prepare() {
        if (chosen != null) {
            RequestView now = meetings.view(request);
            theirs = now.row().version() == chosen.row().version() ? null : now;
        }
    }

    /** Approves it. */
    public String approve(RequestRow row) {
        meetings.approve(row.reference(), row.version());
        said.done("meeting.approve.done", row.asking().title(), row.asked().title());
        return next();
    }

    /** Refuses it, with the reason in the panel. */
    public String refuse() {
        RequestRow row = chosen.row();
        meetings.refuse(row.reference(), row.version(), reason);
        said.done("meeting.refuse.done", row.asking().title(), row.asked().title());
        return next();
    }

    private String next() {
        request = null;
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
        return queue.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(String name) {
        return queue.count(RequestState.valueOf(name));
    }

    public List<Option> getPriorities() {
        return words.options("meeting.priority.", Stream.of(Priority.values()));
    }

    public boolean isFiltered() {
        return (text != null && !text.isBlank()) || find(Priority.values(), priority) != null;
    }

    public Queue getQueue() {
        return queue;
    }

    public Pager getPager() {
        return pager;
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

    /** Anything but a number means the first page: an address may be typed by hand. */
    private int number() {
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
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
