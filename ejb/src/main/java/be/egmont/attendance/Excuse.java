package be.egmont.attendance;

import be.egmont.delegation.Participant;
import be.egmont.kernel.Row;
import be.egmont.programme.Session;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** One participant is excused from one session, for a reason that an organiser accepted. */
@Entity
class Excuse extends Row {

    @Column(name = "edition_id")
    private Long editionId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id")
    private Session session;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "participant_id")
    private Participant participant;

    @Enumerated(EnumType.STRING)
    private ExcuseReason reason;

    @Column(name = "accepted_by")
    private String acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected Excuse() {}

    Excuse(Session session, Participant participant) {
        this.editionId = session.edition().id();
        this.session = session;
        this.participant = participant;
    }

    void accept(ExcuseReason why, String by, Instant at) {
        this.reason = why;
        this.acceptedBy = by;
        this.acceptedAt = at;
    }

    Long editionId() {
        return editionId;
    }

    Session session() {
        return session;
    }

    Participant participant() {
        return participant;
    }

    ExcuseReason reason() {
        return reason;
    }

    String acceptedBy() {
        return acceptedBy;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }
}
