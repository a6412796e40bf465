package be.egmont.web.delegation;

import be.egmont.delegation.StayView;
import be.egmont.delegation.Stays;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Words;
import be.egmont.week.AwayMeeting;
import be.egmont.week.Weeks;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** On which days somebody is there: said by himself, by his manager or by an organiser. */
@Named("delegationStayPage")
@ViewScoped
public class DelegationStayPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Stays stays;

    @EJB
    private transient Weeks weeks;

    @Inject
    private transient PageMessages said;

    @Inject
    private transient Formatter say;

    @Inject
    private transient Words words;

    private UUID member;
    private int version;
    private List<LocalDate> days = new ArrayList<>();
    private final RequestValue<StayView> view = new RequestValue<>();
    private final RequestValue<List<AwayMeeting>> meetings = new RequestValue<>();

    /** Reads the stay; the form begins with how it is. */
    public void open() {
        StayView now = getView();
        version = now.version();
        days = new ArrayList<>(now.days().stream().filter(now.stay()::isThere).toList());
    }

    /** Says it, and names the meetings that are still placed on the other days. */
    public String state() {
        StayView before = getView();
        stays.state(member, version, days);
        said.done("delegation.stay.done", before.name());
        List<AwayMeeting> left = placed();
        if (!left.isEmpty()) {
            said.warn(
                    "delegation.stay.meetings",
                    left.size(),
                    before.name(),
                    left.stream().map(this::named).collect(Collectors.joining(" ; ")));
        }
        return getHome() + "&faces-redirect=true";
    }

    private String named(AwayMeeting meeting) {
        return words.of(
                "delegation.stay.meeting",
                meeting.other(),
                say.moment(meeting.when().from()));
    }

    private List<AwayMeeting> placed() {
        return weeks.meetingsAway(getView().delegation()).stream()
                .filter(meeting -> meeting.participant().equals(member))
                .toList();
    }

    /** The page of the delegation. */
    public String getHome() {
        return (getView().ofPost() ? "/delegation/view.xhtml?post=" : "/stakeholder/view.xhtml?code=")
                + getView().code();
    }

    /** Whether the reader can say it still, and there is something to say. */
    public boolean isChangeable() {
        return !getView().late() && !getView().days().isEmpty();
    }

    /** Those that are placed on days on which he is not there, as far as is known now. */
    public List<AwayMeeting> getMeetings() {
        return meetings.get(this::placed);
    }

    public StayView getView() {
        return view.get(() -> stays.view(member));
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }

    public List<LocalDate> getDays() {
        return days;
    }

    public void setDays(List<LocalDate> days) {
        this.days = days;
    }
}
