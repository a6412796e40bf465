package be.egmont.notification;

import be.egmont.access.Caller;
import be.egmont.access.Person;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.edition.Edition;
import be.egmont.edition.Status;
import be.egmont.job.JobQueue;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import be.egmont.notification.LetterEvent.LettersQueued;
import be.egmont.persistence.ConstraintViolations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What features do with letters, in the transaction of the verb that calls: a letter about what is rolled back was never written.
 * Whether the caller may is that verb's affair.
 */
@ApplicationScoped
public class Outbox {

    /**
     * What one person is written.
     *
     * @param person null for whom the list of people does not have
     */
    record Order(Person person, Delegation delegation, MimeComposer.Content content) {}

    /**
     * What was written to somebody about a change before.
     *
     * @param due when what was taken back was to leave; null when there was none of it
     * @param held whether somebody had held that back
     * @param left whether anything has left, or nobody knows whether it has
     */
    record Before(Instant due, boolean held, boolean left) {

        static final Before NOTHING = new Before(null, false, false);

        boolean isTakenBack() {
            return due != null;
        }
    }

    private static final String ABOUT = """
            SELECT * FROM letter WHERE about = ?1 AND person_id = ?2 AND state <> 'ABORTED' ORDER BY id FOR NO KEY UPDATE
            """;

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

    /**
     * Writes letters that are sent as soon as this transaction is over; those to many wait for a second person.
     *
     * @throws Refusal {@code letter-under-way} when one of them has a letter of that kind that is still under way
     */
    LetterBatch write(Edition edition, LetterKind kind, List<Order> orders) {
        return write(edition, kind, orders, caller.name());
    }

    /** The same for what the application writes by itself, on behalf of whoever has brought it about. */
    LetterBatch write(Edition edition, LetterKind kind, List<Order> orders, String by) {
        Instant now = clock.instant();
        Instant moment = jobs.moment();
        LetterBatch batch = new LetterBatch(edition, kind, orders.size(), LetterBatch.withoutSecond(), by, now);
        em.persist(batch);
        MimeComposer composer = MimeComposer.configured();
        for (Order order : orders) {
            Letter letter = new Letter(batch, order.person(), order.delegation(), order.content(), composer, moment);
            em.persist(letter);
            em.persist(new LetterEntry(letter, LetterStep.QUEUED, by, null, now));
        }
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, () -> new Refusal("letter-under-way"));
        events.fire(new LettersQueued(batch.reference()));
        return batch;
    }

    /** Until the end of the transaction nobody else writes about that change, or takes back what was written. */
    void keepTo(UUID change) {
        em.createNativeQuery("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) AS held")
                .setParameter(1, "letters about " + change)
                .getSingleResult();
    }

    /**
     * Writes to somebody about a change that may still be undone: the letter leaves a while later, or when the one was to leave whose
     * place it takes. Nobody is written to of an edition that is not open, without an address, or about what he does himself.
     */
    void tell(LetterKind kind, UUID change, Participant to, ChangeLetter letter, Before before) {
        Edition edition = to.edition();
        boolean live = edition.status() == Status.OPEN || edition.status() == Status.RUNNING;
        boolean own = caller.behalf().isEmpty()
                && to.person().id().equals(caller.personId().orElse(null));
        if (live && !own) {
            letter.order(em, kind, clock.instant()).ifPresent(order -> tell(edition, kind, change, order, before));
        }
    }

    private void tell(Edition edition, LetterKind kind, UUID change, Order order, Before before) {
        LetterBatch batch = write(edition, kind, List.of(order));
        Instant due = before.isTakenBack() ? before.due() : jobs.moment().plus(Setting.MAIL_HOLD.duration());
        em.createQuery("SELECT l FROM Letter l WHERE l.batch = :batch", Letter.class)
                .setParameter("batch", batch)
                .getResultStream()
                .forEach(letter -> letter.tells(change, due, before.held()));
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, () -> new Refusal("letter-under-way"));
    }

    /** Takes back what was written to somebody about a change and has not left. */
    Before takeBack(UUID change, Person to) {
        Instant due = null;
        boolean held = false;
        boolean left = false;
        for (Letter letter : about(change, to)) {
            Instant leaves = letter.dueAt();
            boolean withheld = letter.state() == LetterState.WITHHELD;
            if (letter.isTakenBack(clock.instant())) {
                due = leaves;
                held |= withheld;
                em.persist(new LetterEntry(letter, LetterStep.ABORTED, caller.name(), null, clock.instant()));
            } else {
                left |= letter.state() == LetterState.SENT || letter.state() == LetterState.IN_FLIGHT;
            }
        }
        em.flush();
        return new Before(due, held, left);
    }

    private List<Letter> about(UUID change, Person to) {
        List<?> found = em.createNativeQuery(ABOUT, Letter.class)
                .setParameter(1, change)
                .setParameter(2, to.id())
                // it may have been read before in this transaction
                .setHint("eclipselink.refresh", true)
                .getResultList();
        return found.stream().map(Letter.class::cast).toList();
    }

    /** Forgets what was taken back, so that nothing refers any more to somebody whom nobody knew before. */
    void forget(UUID change, Person to) {
        em.createNativeQuery("DELETE FROM letter WHERE about = ?1 AND person_id = ?2 AND state = 'ABORTED'")
                .setParameter(1, change)
                .setParameter(2, to.id())
                .executeUpdate();
    }
}
