package be.egmont.web.meeting;

import be.egmont.meeting.ProposalView;
import be.egmont.meeting.ProposalView.Kept;
import be.egmont.meeting.ProposalView.Proposed;
import be.egmont.meeting.ProposalView.Refused;
import be.egmont.meeting.ProposalView.State;
import be.egmont.meeting.Proposals;
import be.egmont.web.frame.Pager;
import be.egmont.web.frame.Said;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The optimiser at work for the edition: start, watch, stop, and keep what it proposes. */
@Named("meetingProposalPage")
@RequestScoped
public class MeetingProposalPage {

    /** So many refusals are told one by one; a page of them helps nobody. */
    private static final int TOLD = 5;

    private static final int USUAL = 30;

    @EJB
    private Proposals proposals;

    @Inject
    private Said said;

    @Inject
    private Words words;

    private int seconds = USUAL;
    private String page;
    private ProposalView view;

    public String start() {
        proposals.start(seconds);
        said.done("meeting.proposal.started");
        return here();
    }

    public String stop() {
        proposals.stop();
        said.done("meeting.proposal.stopped");
        return here();
    }

    public String leave() {
        proposals.leave();
        said.done("meeting.proposal.left");
        return here();
    }

    /** Writes the places; what was no longer to be had is told with its reason. */
    public String keep() {
        Kept kept = proposals.keep();
        said.done("meeting.proposal.kept", kept.placed());
        kept.refused().stream().limit(TOLD).forEach(this::warn);
        if (kept.refused().size() > TOLD) {
            said.warn("meeting.proposal.not.kept.more", kept.refused().size() - TOLD);
        }
        return kept.placed() > 0 ? "/meeting/timetable?faces-redirect=true" : here();
    }

    private void warn(Refused refused) {
        said.warn(
                "meeting.proposal.not.kept",
                refused.place().asking().title(),
                refused.place().asked().title(),
                words.of(refused.key(), refused.arguments().toArray()));
    }

    private static String here() {
        return "/meeting/proposal?faces-redirect=true";
    }

    public ProposalView getView() {
        if (view == null) {
            view = proposals.view();
        }
        return view;
    }

    public boolean isRunning() {
        return getView().state() == State.RUNNING;
    }

    public boolean isDone() {
        return getView().state() == State.DONE;
    }

    public Pager getPager() {
        return new Pager(number(), getView().placed().size());
    }

    /** What is no number is the first page: an address may be typed by hand. */
    private int number() {
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    public List<Proposed> getRows() {
        Pager pager = getPager();
        return getView().placed().subList(pager.offset(), (int) pager.getLast());
    }

    public List<Integer> getChoices() {
        return Proposals.SECONDS;
    }

    public int getSeconds() {
        return seconds;
    }

    public void setSeconds(int seconds) {
        this.seconds = seconds;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
