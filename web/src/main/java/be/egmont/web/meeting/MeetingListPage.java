package be.egmont.web.meeting;

import be.egmont.meeting.Meetings;
import be.egmont.meeting.OwnRequests;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestState;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.SeenRow;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The requests of the reader's delegation, both ways; those that wait for its answer first. */
@Named("meetingListPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class MeetingListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The views of the list, as in the address. */
    public enum Show {
        WAITING,
        PLACED,
        CLOSED;

        Set<RequestState> states() {
            return switch (this) {
                case WAITING -> Set.of(RequestState.SUBMITTED, RequestState.APPROVED, RequestState.ACCEPTED);
                case PLACED -> Set.of(RequestState.SCHEDULED);
                case CLOSED -> Set.of(RequestState.REFUSED, RequestState.DECLINED, RequestState.WITHDRAWN);
            };
        }
    }

    @EJB
    private Meetings meetings;

    @Inject
    private PageMessages said;

    @Inject
    private Language language;

    @Inject
    private ListChoices choices;

    private final ListState list =
            new ListState("requests", List.of("with", "state", "place", "asked"), List.of("place", "asked"));

    private String show;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<RequestRow> getRows() {
        return LazyRows.of(list, state -> new LazyRows.Part<>(getOwn().rows(), getOwn().total()));
    }

    /** Read once for each place in the list that a request comes to; the latest first unless another order is asked for. */
    public OwnRequests getOwn() {
        OwnRequests.Filter filter = new OwnRequests.Filter(
                chosen() == null ? Set.of() : chosen().states(),
                language.getCurrent(),
                list.order(OwnRequests.Sort.ASKED),
                list.column() == null || list.isDescending());
        return OncePerRequest.get(
                this,
                filter + " " + list.getFirst() + " " + list.getSize(),
                () -> meetings.own(filter, list.getFirst(), list.getSize()));
    }

    /** Accepts in the name of the delegation; its head comes. The button names the request and the version that was seen. */
    public String accept() {
        for (SeenRow seen : SeenRow.in("answers:accept")) {
            meetings.accept(seen.reference(), seen.version(), null);
            said.done(
                    "meeting.accept.done",
                    meetings.view(seen.reference()).row().asking().title());
        }
        return "/meeting/list?faces-redirect=true&includeViewParams=true";
    }

    public List<RequestRow> getAwaiting() {
        return isAsking() ? getOwn().toAnswer() : List.of();
    }

    public long count(String name) {
        return getOwn().count(Show.valueOf(name).states());
    }

    /** Whether the reader may ask and answer now. */
    public boolean isAsking() {
        return OncePerRequest.get(this, "asking", meetings::mayAsk);
    }

    private Show chosen() {
        return Stream.of(Show.values())
                .filter(one -> one.name().equals(show))
                .findFirst()
                .orElse(null);
    }

    public String getShow() {
        return chosen() == null ? null : show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}
