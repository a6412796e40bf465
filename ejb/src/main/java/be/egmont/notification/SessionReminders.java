package be.egmont.notification;

import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Reminders to those who have not answered to a session. */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class SessionReminders {

    private static final String SILENT = """
            SELECT t.reference,
                   coalesce(l.state IN ('QUEUED', 'WITHHELD', 'IN_FLIGHT', 'AWAITING_RETRY'), false) AS under_way
              FROM session s
              JOIN invitation i ON i.session_id = s.id AND i.answer = 'AWAITED'
              JOIN participant t ON t.id = i.participant_id
              JOIN person q ON q.id = t.person_id
              LEFT JOIN LATERAL (
                   SELECT x.* FROM letter x JOIN letter_batch b ON b.id = x.batch_id
                    WHERE x.person_id = q.id AND b.session_id = s.id AND x.state <> 'ABORTED'
                    ORDER BY x.id DESC LIMIT 1) l ON true
             WHERE s.reference = CAST(?1 AS uuid)
            """;

    /** Of two who remind at once, the second finds whom the first has written to. */
    private static final String ONE_AT_A_TIME = "SELECT id FROM session WHERE id = ?1 FOR NO KEY UPDATE";

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /**
     * Writes a reminder to each of them who has an address and no reminder under way.
     *
     * @throws Refusal {@code reminder-nobody} when there is none, {@code reply-begun} once the session has begun
     */
    @Writes
    public ReminderDone remind(UUID session) {
        SessionLetter letter = SessionLetter.of(em, session).orElseThrow(Refusal.NotFound::new);
        if (!letter.when().from().isAfter(clock.instant())) {
            throw new Refusal("reply-begun");
        }
        if (RowReader.of(em, ONE_AT_A_TIME, letter.id()).findFirst().isEmpty()) {
            throw new Refusal.NotFound();
        }
        List<RowReader> silent = RowReader.of(em, SILENT, session.toString()).toList();
        List<UUID> idle = silent.stream()
                .filter(in -> !in.truth("under_way"))
                .map(in -> in.reference("reference"))
                .toList();
        List<Participant> reached =
                participants(idle).stream().filter(SessionLetter::isReached).toList();
        if (reached.isEmpty()) {
            throw new Refusal("reminder-nobody");
        }
        LetterTemplate template = LetterTemplate.of(em, LetterKind.SESSION_REMINDER);
        List<Outbox.Order> letters = reached.stream()
                .map(to -> letter.to(to, template, clock.instant()))
                .toList();
        LetterBatch batch = outbox.write(letter.edition(), LetterKind.SESSION_REMINDER, letters);
        batch.isAbout(letter.id());
        em.flush();
        return new ReminderDone(batch.reference(), letters.size(), silent.size() - letters.size(), batch.isWaiting());
    }

    private List<Participant> participants(List<UUID> references) {
        return references.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT t FROM Participant t JOIN FETCH t.person JOIN FETCH t.delegation d"
                                        + " LEFT JOIN FETCH d.post LEFT JOIN FETCH d.organisation"
                                        + " WHERE t.reference IN :references ORDER BY t.id",
                                Participant.class)
                        .setParameter("references", references)
                        .getResultList();
    }
}
