package be.egmont.notification;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.job.JobQueue;
import be.egmont.kernel.Reason;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import be.egmont.notification.LetterEvent.BatchDecided;
import be.egmont.notification.LetterEvent.LetterDecided;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The outbox as organisers see it: what was written to whom, how far it is, and what is to become of it. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Letters {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private JobQueue jobs;

    @Inject
    private Clock clock;

    @Inject
    private Event<LetterEvent> events;

    /** A part of the letters of that edition, as it is looked for. */
    public LetterList list(@EditionCode String edition, LetterSearch search) {
        return LetterQueries.list(em, edition, search);
    }

    /** The last letters to the people of a delegation, the youngest first. */
    public List<LetterRow> toDelegation(UUID delegation) {
        return LetterQueries.of(em, delegation);
    }

    /** The last letters to somebody, of all editions, the youngest first. A person is in no scope. */
    public List<LetterRow> toPerson(UUID person) {
        if (!caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
        return LetterQueries.toPerson(em, person);
    }

    /** The last letters to the caller that have left, of all editions, the youngest first. */
    @RolesAllowed({
        Role.PARTICIPANT,
        Role.DELEGATION_MANAGER,
        Role.ORGANISER,
        Role.PROTOCOL,
        Role.RECEPTION,
        Role.REPORTER
    })
    public List<LetterRow> own() {
        return caller.personId().map(person -> LetterQueries.to(em, person)).orElse(List.of());
    }

    /**
     * What one of them said.
     *
     * @param kept the reference of the letter
     * @throws Refusal.NotFound when it is none to the caller that has left
     */
    @RolesAllowed({
        Role.PARTICIPANT,
        Role.DELEGATION_MANAGER,
        Role.ORGANISER,
        Role.PROTOCOL,
        Role.RECEPTION,
        Role.REPORTER
    })
    public String ownText(@Unscoped("it is to the caller, whatever his roles reach") UUID kept) {
        LetterRow row = own().stream()
                .filter(letter -> letter.reference().equals(kept))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return SentMime.of(find(row.reference()).mime()).text();
    }

    /** How the outbox of that edition stands. */
    public OutboxView outbox(@EditionCode String edition) {
        return LetterQueries.outbox(em, edition, caller.name());
    }

    /** One letter, as it is sent, and what happened to it. */
    public LetterView view(UUID letter) {
        Letter found = find(letter);
        SentMime mime = SentMime.of(found.mime());
        return new LetterView(
                LetterQueries.one(em, letter),
                mime.from(),
                mime.messageId(),
                mime.text(),
                mime.source(),
                found.batch().reference(),
                found.batch().recipients(),
                LetterQueries.steps(em, letter));
    }

    /**
     * A second person agrees to letters to many: they are sent.
     *
     * @throws Refusal {@code letter-second-person} when the caller has written them himself
     */
    @Writes
    public void confirm(UUID batch) {
        LetterBatch found = batch(batch);
        found.confirm(caller.name(), clock.instant());
        ConstraintViolations.flush(em);
        each(found, LetterVerb.RELEASE, LetterStep.RELEASED);
        events.fire(new BatchDecided(batch));
    }

    /** Letters to many are not sent, none of them. */
    @Writes
    public void reject(UUID batch) {
        LetterBatch found = batch(batch);
        found.reject(caller.name(), clock.instant());
        ConstraintViolations.flush(em);
        each(found, LetterVerb.ABORT, LetterStep.ABORTED);
        events.fire(new BatchDecided(batch));
    }

    private LetterBatch batch(UUID batch) {
        return References.find(em, LetterBatch.class, batch).orElseThrow(Refusal.NotFound::new);
    }

    /** Those that somebody has aborted before stay so. */
    private void each(LetterBatch batch, LetterVerb verb, LetterStep step) {
        Instant now = clock.instant();
        Instant moment = jobs.moment();
        List<Letter> letters = em.createQuery(
                        "SELECT l FROM Letter l WHERE l.batch = :batch AND l.state = :state ORDER BY l.id",
                        Letter.class)
                .setParameter("batch", batch)
                .setParameter("state", LetterState.WITHHELD)
                .getResultList();
        for (Letter letter : letters) {
            letter.decide(verb, null, false, moment, now);
            em.persist(new LetterEntry(letter, step, caller.name(), null, now));
        }
        ConstraintViolations.flush(em);
    }

    /** Holds a letter back that has not left. */
    @Writes
    public void withhold(UUID letter, int version) {
        decide(letter, version, LetterVerb.WITHHOLD, LetterStep.WITHHELD, null);
    }

    /** Lets a letter go that was held back. */
    @Writes
    public void release(UUID letter, int version) {
        decide(letter, version, LetterVerb.RELEASE, LetterStep.RELEASED, null);
    }

    /** It is not sent, now or later. */
    @Writes
    public void abort(UUID letter, int version) {
        decide(letter, version, LetterVerb.ABORT, LetterStep.ABORTED, null);
    }

    /** It is sent again, as it is: one that failed or came back, one that waits for its next attempt, or one in doubt. */
    @Writes
    public void sendAgain(UUID letter, int version) {
        decide(letter, version, LetterVerb.AGAIN, LetterStep.REQUEUED, null);
    }

    /** One in doubt has arrived, as somebody knows. */
    @Writes
    public void arrived(UUID letter, int version) {
        decide(letter, version, LetterVerb.ARRIVED, LetterStep.ARRIVED, null);
    }

    /** One that was sent came back. */
    @Writes
    public void bounced(UUID letter, int version, String reason) {
        decide(letter, version, LetterVerb.BOUNCED, LetterStep.BOUNCED, Reason.at("reason", reason));
    }

    private void decide(UUID letter, int version, LetterVerb verb, LetterStep step, String why) {
        Letter found = find(letter);
        found.expect(version);
        Instant moment = jobs.moment();
        Instant now = clock.instant();
        found.decide(verb, why, found.isInDoubt(moment, Setting.JOB_LEASE.duration()), moment, now);
        em.persist(new LetterEntry(found, step, caller.name(), why, now));
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, () -> new Refusal("letter-under-way"));
        events.fire(new LetterDecided(letter));
    }

    private Letter find(UUID letter) {
        return References.find(em, Letter.class, letter).orElseThrow(Refusal.NotFound::new);
    }
}
