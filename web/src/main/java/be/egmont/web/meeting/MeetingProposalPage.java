package be.egmont.web.meeting;

import be.egmont.timetable.ProposalView;
import be.egmont.timetable.ProposalView.Proposed;
import be.egmont.timetable.ProposalView.State;
import be.egmont.timetable.Proposals;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Pager;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** The optimiser at work for the edition: start, watch, stop, and keep what it proposes. */
@Named("meetingProposalPage")
@RequestScoped
public class MeetingProposalPage {

    private static final int USUAL = 30;

    @EJB
    private Proposals proposals;

    @Inject
    private PageMessages said;

    @Inject
    private ExternalContext external;

    private int seconds = USUAL;
    private String page;
    private String seen;
    private ProposalView view;

    public String start() {
        proposals.start(seconds);
        said.done("meeting.proposal.started");
        return here();
    }

    public String stop() {
        boolean keeping = isKeeping();
        proposals.stop(seen);
        said.done(keeping ? "meeting.proposal.keeping.stopped" : "meeting.proposal.stopped");
        return here();
    }

    public String leave() {
        proposals.leave(seen);
        said.done("meeting.proposal.left");
        return here();
    }

    /** Starts without a message: the page itself shows progress and result. */
    public String keep() {
        proposals.keep(seen);
        return here();
    }

    /** Tells how far it is; the page is read anew as soon as its state is no longer the one that it shows. */
    public void watch() throws IOException {
        String shown = external.getRequestParameterMap().get("shown");
        if (!getView().state().name().equals(shown)) {
            external.redirect(external.getRequestContextPath() + "/meeting/proposal.xhtml");
        }
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

    public boolean isKeeping() {
        return getView().state() == State.KEEPING;
    }

    public boolean isKept() {
        return getView().state() == State.KEPT;
    }

    public boolean isDone() {
        return getView().state() == State.DONE;
    }

    public Pager getPager() {
        return new Pager(number(), getView().placed().size());
    }

    /** Anything but a number means the first page: an address may be typed by hand. */
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

    /** Which proposal the page shows. */
    public String getSeen() {
        return getView().id();
    }

    /** Which one it showed when the button was pressed. */
    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
