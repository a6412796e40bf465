package be.egmont.programme;

import be.egmont.delegation.Participant;
import be.egmont.kernel.Refusal;
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

    protected Invitation() {}

    public Invitation(Session session, Participant participant, Instant since, String invitedBy) {
        this.editionId = session.edition().id();
        this.session = session;
        this.participant = participant;
        this.obligation = session.obligation();
        this.since = since;
        this.invitedBy = invitedBy;
    }

    /**
     * The participant says whether he will be there, in time.
     *
     * @throws Refusal {@code answer-late} once the session is over
     */
    void isAnswered(Answer newAnswer, Instant now) {
        if (!session.when().to().isAfter(now)) {
            throw new Refusal("answer-late");
        }
        answers(newAnswer);
    }

    /** Notes an answer that was given elsewhere. */
    public void answers(Answer newAnswer) {
        this.answer = newAnswer;
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
