package be.egmont.programme;

import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/**
 * Somebody is represented by another member of his delegation, at one session or at all that begin in a period. The database keeps
 * anybody from having two substitutes at one time, and a substitute from being represented himself.
 */
@Entity
class Substitution extends Row {

    @Column(name = "edition_id")
    private Long editionId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delegation_id")
    private Delegation delegation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "represented_id")
    private Participant represented;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "substitute_id")
    private Participant substitute;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    private Session session;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "on_behalf")
    private String onBehalf;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Substitution() {}

    /**
     * Another member comes in somebody's place.
     *
     * @param session the one session; null for all that begin in the period
     * @throws Refusal {@code substitute-other} for somebody of another delegation, or the person himself
     */
    Substitution(Participant represented, Participant substitute, Session session, Period when) {
        if (represented.equals(substitute) || !represented.delegation().equals(substitute.delegation())) {
            throw new Refusal("substitute-other").at("substitute");
        }
        this.editionId = represented.edition().id();
        this.delegation = represented.delegation();
        this.represented = represented;
        this.substitute = substitute;
        this.session = session;
        this.startsAt = when.from();
        this.endsAt = when.to();
    }

    /** Who noted it, and whether for somebody else. */
    void isNoted(String by, boolean forAnother, Instant at) {
        notedBy = by;
        onBehalf = forAnother ? represented.person().name() : null;
        notedAt = at;
    }

    /**
     * It counts no longer: what begins from now on is his own again, and what has begun stays.
     *
     * @throws Refusal {@code substitute-over} when it is over already
     */
    void ends(String by, Instant at) {
        if (endedAt != null || !endsAt.isAfter(at)) {
            throw new Refusal("substitute-over");
        }
        endedBy = by;
        endedAt = at;
    }

    Participant represented() {
        return represented;
    }

    Participant substitute() {
        return substitute;
    }

    Session session() {
        return session;
    }

    Period when() {
        return new Period(startsAt, endsAt);
    }

    Delegation delegation() {
        return delegation;
    }

    Long editionId() {
        return editionId;
    }

    String notedBy() {
        return notedBy;
    }

    String onBehalf() {
        return onBehalf;
    }

    Instant notedAt() {
        return notedAt;
    }

    String endedBy() {
        return endedBy;
    }

    Instant endedAt() {
        return endedAt;
    }
}
