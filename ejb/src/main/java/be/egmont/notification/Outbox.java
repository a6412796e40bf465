package be.egmont.notification;

import be.egmont.access.Caller;
import be.egmont.access.Person;
import be.egmont.delegation.Delegation;
import be.egmont.edition.Edition;
import be.egmont.job.JobQueue;
import be.egmont.kernel.Refusal;
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

/**
 * What features do with letters, in the transaction of the verb that calls: a letter about what is rolled back was never written.
 * Whether the caller may is that verb's affair.
 */
@ApplicationScoped
public class Outbox {

    /** What one person is written. */
    record Order(Person person, Delegation delegation, MimeComposer.Content content) {}

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
        LetterBatch batch = new LetterBatch(edition, kind, orders.size(), by, now);
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
}
