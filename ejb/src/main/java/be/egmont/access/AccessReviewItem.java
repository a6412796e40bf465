package be.egmont.access;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One grant in a review, and what an administrator decided about it. */
@Entity
@SuppressWarnings("UnusedVariable") // what lists read by SQL is written here and read nowhere else
@Table(name = "access_review_item")
public class AccessReviewItem extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "review_id")
    private AccessReview review;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "grant_id")
    private Grant grant;

    @Enumerated(EnumType.STRING)
    private ReviewDecision decision;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replacement_id")
    private Grant replacement;

    protected AccessReviewItem() {}

    AccessReviewItem(AccessReview review, Grant grant) {
        this.review = review;
        this.grant = grant;
    }

    /** Nobody decides about a grant of his own, nor a second time. */
    void expectDecidable(String by) {
        review.expectOpen();
        if (decision != null) {
            throw new Refusal.Stale();
        }
        if (by.equals(grant.account().subject())) {
            throw new Refusal("review-own");
        }
    }

    void decide(ReviewDecision how, Grant smaller, String why, String by, Instant now) {
        expectDecidable(by);
        decision = how;
        replacement = smaller;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    /**
     * Only that it goes on can be taken back: what ended has ended.
     *
     * @throws Refusal {@code review-final} when it was reduced or revoked
     */
    void reopen() {
        review.expectOpen();
        if (decision != ReviewDecision.KEPT) {
            throw new Refusal("review-final");
        }
        decision = null;
        reason = null;
        decidedBy = null;
        decidedAt = null;
    }

    Grant grant() {
        return grant;
    }
}
