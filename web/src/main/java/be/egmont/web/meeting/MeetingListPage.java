package be.egmont.web.meeting;

import be.egmont.meeting.Meetings;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestState;
import be.egmont.web.frame.PageMessages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

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

        boolean has(RequestRow row) {
            return switch (this) {
                case WAITING -> row.state().isOpen() && row.state() != RequestState.SCHEDULED;
                case PLACED -> row.state() == RequestState.SCHEDULED;
                case CLOSED -> !row.state().isOpen();
            };
        }
    }

    @EJB
    private Meetings meetings;

    @Inject
    private PageMessages said;

    private String show;
    private List<RequestRow> all = List.of();
    private boolean asking;

    /** Reads the requests. */
    public void open() {
        all = meetings.mine();
        asking = meetings.mayAsk();
    }

    /** Accepts in the name of the delegation; its head comes. */
    public String accept(RequestRow row) {
        meetings.accept(row.reference(), row.version(), null);
        said.done("meeting.accept.done", row.asking().title());
        return "/meeting/list?faces-redirect=true&includeViewParams=true";
    }

    public List<RequestRow> getAwaiting() {
        return asking ? all.stream().filter(RequestRow::isToAnswer).toList() : List.of();
    }

    /** The rows of the view that is chosen. */
    public List<RequestRow> getRows() {
        Show chosen = chosen();
        return chosen == null ? all : all.stream().filter(chosen::has).toList();
    }

    public long count(String name) {
        return all.stream().filter(Show.valueOf(name)::has).count();
    }

    public List<RequestRow> getAll() {
        return all;
    }

    /** Whether the reader may ask and answer now. */
    public boolean isAsking() {
        return asking;
    }

    private Show chosen() {
        for (Show one : Show.values()) {
            if (one.name().equals(show)) {
                return one;
            }
        }
        return null;
    }

    public String getShow() {
        return chosen() == null ? null : show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}
