package be.egmont.access;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** One person lets another act for him, until a day that he names. */
@Entity
public class Mandate extends Row {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "giver_id")
    private Person giver;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "taker_id")
    private Person taker;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(nullable = false)
    private String reason;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Mandate() {}

    Mandate(Person giver, Person taker, GrantPeriod span, String reason, String by) {
        if (giver.equals(taker)) {
            throw new Refusal("mandate-self").at("taker");
        }
        if (span.until() == null) {
            throw new Refusal("mandate-endless").at("until");
        }
        this.giver = giver;
        this.taker = taker;
        this.startsAt = span.from();
        this.endsAt = span.until();
        this.reason = reason;
        this.givenBy = by;
    }

    /** Either of the two may end it. */
    void end(String by, Instant now) {
        if (!isInForce(now)) {
            throw new Refusal("mandate-ended");
        }
        endedBy = by;
        endedAt = now;
    }

    boolean isInForce(Instant now) {
        return endedAt == null && new GrantPeriod(startsAt, endsAt).contains(now);
    }

    Person giver() {
        return giver;
    }

    Person taker() {
        return taker;
    }
}
