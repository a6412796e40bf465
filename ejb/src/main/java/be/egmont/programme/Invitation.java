package be.egmont.programme;

import be.egmont.delegation.Participant;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** One participant is expected, or welcome, at one session. */
@Entity
public class Invitation extends Row {

    @Column(name = "edition_id")
    private Long editionId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id")
    private Session session;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "participant_id")
    private Participant participant;

    @Enumerated(EnumType.STRING)
    private Obligation obligation;

    @Enumerated(EnumType.STRING)
    private Answer answer = Answer.AWAITED;

    private Instant since;

    @Column(name = "invited_by")
    private String invitedBy;

    private boolean waiting;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected Invitation() {}

    public Invitation(Session session, Participant participant, Instant since, String invitedBy) {
        this.editionId = session.edition().id();
        this.session = session;
        this.participant = participant;
        this.obligation = session.obligation();
        this.since = since;
        this.invitedBy = invitedBy;
    }

    /** Notes an answer that is known from elsewhere, with a place where it needs one. */
    public void answers(Answer newAnswer) {
        this.answer = newAnswer;
        this.waiting = false;
        this.askedAt = null;
    }

    /** He would come, and waits for a place since then. */
    void waits(Instant since) {
        this.answer = Answer.YES;
        this.waiting = true;
        this.askedAt = since;
    }

    /** A place is his. */
    void isPromised() {
        this.waiting = false;
    }

    /** Changes the obligation. */
    void isFor(Obligation newObligation) {
        this.obligation = newObligation;
    }

    public Session session() {
        return session;
    }

    public Participant participant() {
        return participant;
    }

    public Obligation obligation() {
        return obligation;
    }

    public Answer answer() {
        return answer;
    }

    /** Whether he would come and has no place yet. */
    public boolean isWaiting() {
        return waiting;
    }

    public Instant since() {
        return since;
    }

    public String invitedBy() {
        return invitedBy;
    }

    Long editionId() {
        return editionId;
    }
}
