package be.egmont.notification;

import be.egmont.access.Person;
import be.egmont.delegation.Delegation;
import be.egmont.edition.Edition;
import be.egmont.job.Retry;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A letter and its states. Its bytes are made once and never changed. Moments at which it is due and at which its node was last
 * alive are those of the database; those that people read are those of the clock.
 */
@Entity
@SuppressWarnings("UnusedVariable") // what lists read by SQL is written here and read nowhere else
public class Letter extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "batch_id")
    private LetterBatch batch;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "delegation_id")
    private Delegation delegation;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    /** The change that it tells of; of others one that nothing has. */
    private UUID about = UUID.randomUUID();

    @Enumerated(EnumType.STRING)
    private Language language;

    private String address;
    private String subject;

    @Column(updatable = false)
    private byte[] mime;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int attempts;

    @Column(name = "tried_at")
    private Instant triedAt;

    private String node;

    /** Whoever holds it has the letter; while nobody sends it, nobody knows it. */
    private UUID claim = UUID.randomUUID();

    @Column(name = "beat_at")
    private Instant beatAt;

    @Column(name = "doubted_at")
    private Instant doubtedAt;

    private String answer;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Letter() {}

    /**
     * A letter that is to be sent, unless its batch waits for a second person.
     *
     * @param moment the database's time
     */
    Letter(
            LetterBatch batch,
            Person person,
            Delegation delegation,
            MimeComposer.Content content,
            MimeComposer composer,
            Instant moment) {
        this.edition = batch.edition();
        this.batch = batch;
        this.kind = batch.kind();
        this.person = person;
        this.delegation = delegation;
        this.language = content.language();
        this.address = content.address();
        this.subject = content.subject();
        this.mime = composer.compose(reference(), content);
        this.queuedAt = content.at().toInstant();
        this.dueAt = moment;
        this.state = batch.isWaiting() ? LetterState.WITHHELD : LetterState.QUEUED;
    }

    /**
     * It tells of a change that may be undone, and leaves later.
     *
     * @param held whether it leaves only when somebody lets it
     */
    void tells(UUID change, Instant leaves, boolean held) {
        about = change;
        dueAt = leaves;
        if (held) {
            state = LetterState.WITHHELD;
        }
    }

    /**
     * A node takes it on.
     *
     * @param moment the database's time
     * @return by what this attempt is known
     */
    UUID claimedBy(String newNode, Instant moment) {
        if (!state.isToBeSent()) {
            throw new IllegalStateException("The letter " + reference() + " is not to be sent: " + state);
        }
        state = LetterState.IN_FLIGHT;
        attempts++;
        node = newNode;
        claim = UUID.randomUUID();
        triedAt = moment;
        beatAt = moment;
        return claim;
    }

    /** What its node knows after the attempt. */
    LetterStep delivered(Delivery delivery, Retry retry, Instant moment, Instant now) {
        if (state != LetterState.IN_FLIGHT) {
            throw new IllegalStateException("The letter " + reference() + " is not in flight: " + state);
        }
        answer = delivery.answer();
        Optional<Duration> wait = retry.after(attempts);
        switch (delivery.outcome()) {
            case TAKEN -> end(LetterState.SENT, now);
            case UNKNOWN -> doubtedAt = moment;
            case DEFERRED -> {
                if (wait.isPresent()) {
                    lands(LetterState.AWAITING_RETRY);
                    dueAt = moment.plus(wait.get());
                } else {
                    end(LetterState.FAILED, now);
                }
            }
            case REFUSED -> end(LetterState.FAILED, now);
        }
        return switch (state) {
            case SENT -> LetterStep.SENT;
            case AWAITING_RETRY -> LetterStep.DEFERRED;
            case FAILED -> LetterStep.FAILED;
            default -> LetterStep.DOUBTED;
        };
    }

    /** Somebody decides what becomes of it. */
    void decide(LetterVerb verb, String why, boolean doubtful, Instant moment, Instant now) {
        if (!verbs(state, doubtful, batch.isWaiting()).contains(verb)) {
            throw new Refusal("letter-state");
        }
        switch (verb) {
            case WITHHOLD -> state = LetterState.WITHHELD;
            case RELEASE -> {
                state = LetterState.QUEUED;
                dueAt = moment;
            }
            case AGAIN -> {
                lands(LetterState.QUEUED);
                dueAt = moment;
                endedAt = null;
                // it is tried as often as a new one; what was tried stays among its steps
                attempts = 0;
                triedAt = null;
                answer = null;
            }
            case ABORT -> end(LetterState.ABORTED, now);
            case ARRIVED -> end(LetterState.SENT, now);
            case BOUNCED -> {
                end(LetterState.BOUNCED, now);
                answer = why;
            }
        }
    }

    /**
     * What it tells is so no longer, or another letter tells it.
     *
     * @return false when it has left, or nobody knows whether it has
     */
    boolean isTakenBack(Instant now) {
        if (!state.isToBeSent() && state != LetterState.WITHHELD) {
            return false;
        }
        end(LetterState.ABORTED, now);
        return true;
    }

    /**
     * A mail server has returned it: so it had left, even where its node did not know.
     *
     * @return false when it is none that has left, and nothing changes
     */
    boolean returned(String why, Instant now) {
        if (state != LetterState.SENT && (state != LetterState.IN_FLIGHT || doubtedAt == null)) {
            return false;
        }
        end(LetterState.BOUNCED, now);
        answer = why;
        return true;
    }

    /**
     * What a person may do with it.
     *
     * @param doubtful whether it is in flight and nobody knows whether it has arrived
     * @param waits whether a second person has to agree first
     */
    static Set<LetterVerb> verbs(LetterState state, boolean doubtful, boolean waits) {
        return switch (state) {
            case QUEUED -> EnumSet.of(LetterVerb.WITHHOLD, LetterVerb.ABORT);
            case AWAITING_RETRY -> EnumSet.of(LetterVerb.AGAIN, LetterVerb.WITHHOLD, LetterVerb.ABORT);
            case WITHHELD -> waits ? EnumSet.of(LetterVerb.ABORT) : EnumSet.of(LetterVerb.RELEASE, LetterVerb.ABORT);
            case IN_FLIGHT ->
                doubtful ? EnumSet.of(LetterVerb.ARRIVED, LetterVerb.AGAIN) : EnumSet.noneOf(LetterVerb.class);
            case SENT -> EnumSet.of(LetterVerb.BOUNCED);
            case FAILED, BOUNCED -> EnumSet.of(LetterVerb.AGAIN, LetterVerb.ABORT);
            case ABORTED -> EnumSet.noneOf(LetterVerb.class);
        };
    }

    /**
     * Whether nobody knows if it has arrived: its node does not, or has not been heard of.
     *
     * @param moment the database's time
     * @param lease how long a node may be silent
     */
    boolean isInDoubt(Instant moment, Duration lease) {
        return state == LetterState.IN_FLIGHT && (doubtedAt != null || beatAt.isBefore(moment.minus(lease)));
    }

    private void lands(LetterState where) {
        state = where;
        claim = UUID.randomUUID();
        beatAt = null;
        doubtedAt = null;
    }

    private void end(LetterState how, Instant now) {
        lands(how);
        endedAt = now;
    }

    LetterState state() {
        return state;
    }

    LetterKind kind() {
        return kind;
    }

    Person person() {
        return person;
    }

    LetterBatch batch() {
        return batch;
    }

    String address() {
        return address;
    }

    byte[] mime() {
        return mime;
    }

    int attempts() {
        return attempts;
    }

    String answer() {
        return answer;
    }

    Instant dueAt() {
        return dueAt;
    }
}
