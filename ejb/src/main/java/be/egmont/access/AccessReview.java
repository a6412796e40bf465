package be.egmont.access;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A review of all grants that were open on one day: each is kept, reduced or revoked, with a reason and by a date (ISO/IEC
 * 27002:2022, 5.18). What was decided stays on record as it was.
 */
@Entity
@SuppressWarnings("UnusedVariable") // what lists read by SQL is written here and read nowhere else
@Table(name = "access_review")
public class AccessReview extends Row {

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String reason;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected AccessReview() {}

    AccessReview(LocalDate dueOn, String reason, String by, Instant now) {
        this.dueOn = dueOn;
        this.reason = reason;
        this.begunBy = by;
        this.begunAt = now;
    }

    /**
     * Nothing more is decided in it.
     *
     * @param undecided how many grants nobody has decided about
     */
    void close(long undecided, String by, Instant now) {
        expectOpen();
        if (undecided > 0) {
            throw new Refusal("review-undecided", undecided);
        }
        closedBy = by;
        closedAt = now;
    }

    void expectOpen() {
        if (closedAt != null) {
            throw new Refusal("review-closed");
        }
    }
}
