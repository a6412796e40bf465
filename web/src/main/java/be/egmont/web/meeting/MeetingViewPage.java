package be.egmont.web.meeting;

import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestView;
import be.egmont.meeting.Step;
import be.egmont.meeting.StepRow;
import be.egmont.timetable.Timetables;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
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
    private final RequestValue<RequestView> view = new RequestValue<>();
    private SeenState seen;
    private boolean outdated;
    private UUID member;
    private String reason;

    /** Reads the request; one that is not there, or not for this reader, is not found. */
    public void open() {
        if (request == null) {
            throw new Refusal.NotFound();
        }
        seen = SeenState.of(getView());
    }

    /** Before the page is shown again after a refusal: what did another make of the request meanwhile? */
    public void prepare() {
        // when it is shown for the first time nobody can have
        if (seen != null && FacesContext.getCurrentInstance().isPostback()) {
            view.set(meetings.view(request));
            outdated = seen.isOutdated(getView());
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

    /** Takes the decision back. */
    public String reopen() {
        meetings.reopen(request, version());
        said.done(
                "meeting.reopen.done",
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
        return seen.version();
    }

    private static String here() {
        return "/meeting/view?faces-redirect=true&includeViewParams=true";
    }

    /** Whether the door would take that step from this reader now. */
    public boolean may(String step) {
        return !outdated && seen.may().contains(Step.valueOf(step));
    }

    public RequestRow getRow() {
        return getView().row();
    }

    public RequestView getView() {
        return view.get(() -> meetings.view(request));
    }

    /** Whether the request is no longer what the reader had before him. */
    public boolean isOutdated() {
        return outdated;
    }

    /** The last step that he had before him. */
    public StepRow getBefore() {
        return seen.last(getView());
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
