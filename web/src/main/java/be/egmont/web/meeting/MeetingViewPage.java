package be.egmont.web.meeting;

import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestView;
import be.egmont.meeting.Step;
import be.egmont.timetable.Timetables;
import be.egmont.web.frame.PageMessages;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** One request: both sides, what happened to it, and what its reader may do now. */
@Named("meetingViewPage")
@ViewScoped
@SuppressWarnings("serial") // the doors are proxies that travel with the session
public class MeetingViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Meetings meetings;

    @EJB
    private Timetables timetables;

    @Inject
    private PageMessages said;

    private UUID request;
    private RequestView view;
    private RequestView theirs;
    private UUID member;
    private String reason;

    /** Reads the request; one that is not there, or not for this reader, is not found. */
    public void open() {
        if (request == null) {
            throw new Refusal.NotFound();
        }
        view = meetings.view(request);
    }

    /** Before the page is shown again after a refusal: what did another make of the request meanwhile? */
    public void prepare() {
        // when it is shown for the first time nobody can have
        if (view != null && FacesContext.getCurrentInstance().isPostback()) {
            RequestView now = meetings.view(request);
            theirs = now.row().version() == view.row().version() ? null : now;
        }
    }

    public String approve() {
        meetings.approve(request, version());
        said.done(
                "meeting.approve.done",
                getRow().asking().title(),
                getRow().asked().title());
        return here();
    }

    public String refuse() {
        meetings.refuse(request, version(), reason);
        said.done(
                "meeting.refuse.done",
                getRow().asking().title(),
                getRow().asked().title());
        return here();
    }

    public String accept() {
        meetings.accept(request, version(), member);
        said.done("meeting.accept.done", getRow().asking().title());
        return here();
    }

    public String decline() {
        meetings.decline(request, version(), reason);
        said.done("meeting.decline.done", getRow().asking().title());
        return here();
    }

    public String withdraw() {
        meetings.withdraw(request, version());
        said.done("meeting.withdraw.done", getRow().asked().title());
        return here();
    }

    public String unschedule() {
        timetables.unschedule(request, version());
        said.done("meeting.unschedule.done");
        return here();
    }

    private int version() {
        return getRow().version();
    }

    private static String here() {
        return "/meeting/view?faces-redirect=true&includeViewParams=true";
    }

    /** Whether the door would take that step from this reader now. */
    public boolean may(String step) {
        return theirs == null && view.may(Step.valueOf(step));
    }

    public RequestRow getRow() {
        return view.row();
    }

    public RequestView getView() {
        return view;
    }

    /** The request as it is by now, when it is no longer what the reader has before him; else null. */
    public RequestView getTheirs() {
        return theirs;
    }

    public UUID getRequest() {
        return request;
    }

    public void setRequest(UUID request) {
        this.request = request;
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
