package be.egmont.notification;

import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.References;
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

    private static final String SILENT = "SELECT " + ReminderRow.COLUMNS + """
              FROM session s
              JOIN invitation i ON i.session_id = s.id AND i.answer = 'AWAITED'
              JOIN participant t ON t.id = i.participant_id
              JOIN person q ON q.id = t.person_id
              JOIN delegation d ON d.id = t.delegation_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
              LEFT JOIN LATERAL (
                   SELECT x.* FROM letter x JOIN letter_batch b ON b.id = x.batch_id
                    WHERE x.person_id = q.id AND b.session_id = s.id AND x.state <> 'ABORTED'
                    ORDER BY x.id DESC LIMIT 1) l ON true
             WHERE s.reference = CAST(?1 AS uuid)
             ORDER BY q.family_name, q.given_name, t.id
            """;

    /** Of two who remind at once, the second finds whom the first has written to. */
    private static final String ONE_AT_A_TIME = "SELECT id FROM session WHERE id = ?1 FOR NO KEY UPDATE";

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Whom a reminder would reach, and what the template says to them. */
    public ReminderDraft draft(UUID session) {
        letter(session);
        List<ReminderRow> silent = silent(session);
        List<ReminderRow> reached = reached(silent);
        LetterTemplate template = LetterTemplate.of(em, LetterKind.SESSION_REMINDER);
        return new ReminderDraft(
                reached,
                silent.stream().filter(row -> row.hindrance() != null).toList(),
                0,
                reached.stream()
                        .map(ReminderRow::language)
                        .distinct()
                        .sorted()
                        .map(template::in)
                        .toList());
    }

    /**
     * The reminder as one of them would read it.
     *
     * @throws Refusal at the field of a text that cannot be sent
     */
    public LetterPreview preview(UUID session, UUID participant, List<OwnText> texts) {
        SessionLetter letter = letter(session);
        texts.forEach(text -> text.check(LetterKind.SESSION_REMINDER));
        Participant to = References.find(em, Participant.class, participant).orElseThrow(Refusal.NotFound::new);
        return letter.preview(to, OwnText.in(texts, to.person().letterLanguage()));
    }

    /**
     * Writes a reminder to each of them who has an address and no reminder under way.
     *
     * @param texts what is said, in each of their languages
     * @throws Refusal {@code reminder-nobody} when there is none, {@code reply-begun} once the session has begun, at the field of a
     *     text that cannot be sent
     */
    @Writes
    public ReminderDone remind(UUID session, List<OwnText> texts) {
        SessionLetter letter = letter(session);
        texts.forEach(text -> text.check(LetterKind.SESSION_REMINDER));
        if (!letter.when().from().isAfter(clock.instant())) {
            throw new Refusal("reply-begun");
        }
        if (RowReader.of(em, ONE_AT_A_TIME, letter.id()).findFirst().isEmpty()) {
            throw new Refusal.NotFound();
        }
        List<ReminderRow> silent = silent(session);
        List<ReminderRow> reached = reached(silent);
        if (reached.isEmpty()) {
            throw new Refusal("reminder-nobody");
        }
        List<Outbox.Order> letters = participants(reached).stream()
                .map(to -> letter.to(to, OwnText.in(texts, to.person().letterLanguage()), clock.instant()))
                .toList();
        LetterBatch batch = outbox.write(letter.edition(), LetterKind.SESSION_REMINDER, letters);
        batch.isAbout(letter.id());
        em.flush();
        return new ReminderDone(batch.reference(), letters.size(), silent.size() - letters.size(), batch.isWaiting());
    }

    private SessionLetter letter(UUID session) {
        return SessionLetter.of(em, session).orElseThrow(Refusal.NotFound::new);
    }

    private List<ReminderRow> silent(UUID session) {
        return RowReader.of(em, SILENT, session.toString()).map(ReminderRow::of).toList();
    }

    private static List<ReminderRow> reached(List<ReminderRow> rows) {
        return rows.stream().filter(row -> row.hindrance() == null).toList();
    }

    private List<Participant> participants(List<ReminderRow> rows) {
        return em.createQuery(
                        "SELECT t FROM Participant t JOIN FETCH t.person JOIN FETCH t.delegation d"
                                + " LEFT JOIN FETCH d.post LEFT JOIN FETCH d.organisation"
                                + " WHERE t.reference IN :references ORDER BY t.id",
                        Participant.class)
                .setParameter(
                        "references",
                        rows.stream().map(ReminderRow::participant).toList())
                .getResultList();
    }
}
