package be.egmont.web.access;

import be.egmont.access.AccessReviews;
import be.egmont.access.Grants;
import be.egmont.access.ReviewRow;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.PageMessages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The reviews of grants that were held, the one that is under way, and the form that begins one. */
@Named("accessReviewsPage")
@RequestScoped
public class AccessReviewsPage {

    @EJB
    private AccessReviews reviews;

    @EJB
    private Grants grants;

    @Inject
    private CurrentEditionBean house;

    @Inject
    private Clock clock;

    @Inject
    private PageMessages said;

    private LocalDate dueOn;
    private String reason;

    public List<ReviewRow> getRows() {
        return OncePerRequest.get(this, "rows", reviews::list);
    }

    /** The one that is under way; null when none is. */
    public ReviewRow getRunning() {
        return getRows().stream().filter(ReviewRow::isOpen).findFirst().orElse(null);
    }

    /** The administrators whom no reminder reaches, by their names with commas between; empty for none. */
    public String getUnreached() {
        return OncePerRequest.get(this, "unreached", () -> String.join(", ", reviews.unreached()));
    }

    /** How many grants a review would be about. */
    public long getGrants() {
        return OncePerRequest.get(this, "grants", () -> grants.count(0));
    }

    public boolean isOverdue(ReviewRow row) {
        return row.isOverdue(LocalDate.now(clock.withZone(house.getZone())));
    }

    /** Begins the review of the form, and goes on to it. */
    public String begin() {
        UUID begun = reviews.begin(dueOn, reason);
        said.done("access.review.begun");
        return "/access/review?faces-redirect=true&review=" + begun;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
