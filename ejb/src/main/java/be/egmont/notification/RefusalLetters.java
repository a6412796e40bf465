package be.egmont.notification;

import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.MeetingRequest;
import be.egmont.meeting.RequestState;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Letters about requests that an organiser has refused, to the head of the delegation that asked. None is written by itself: the
 * asking side reads the reason in the application, and the organiser decides what else to say, and to whom.
 */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class RefusalLetters {

    private static final String HEAD = "SELECT " + ReminderRow.COLUMNS + """
              FROM meeting_request m
              JOIN participant t ON t.delegation_id = m.asking_id AND t.leads
              JOIN person q ON q.id = t.person_id
              JOIN delegation d ON d.id = t.delegation_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
              LEFT JOIN LATERAL (
                   SELECT x.* FROM letter x
                    WHERE x.about = m.reference AND x.person_id = q.id AND x.kind = 'REQUEST_REFUSED' AND x.state <> 'ABORTED'
                    ORDER BY x.id DESC LIMIT 1) l ON true
             WHERE m.reference = CAST(?1 AS uuid)
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /**
     * Whom a letter about the refusal would reach, and what the template says.
     *
     * @throws Refusal {@code refusal-not-refused} for a request that is not refused
     */
    public ReminderDraft draft(UUID request) {
        refused(request);
        List<ReminderRow> heads = heads(request);
        List<ReminderRow> reached = reached(heads);
        LetterTemplate template = LetterTemplate.of(em, LetterKind.REQUEST_REFUSED);
        return new ReminderDraft(
                reached,
                heads.stream().filter(row -> row.hindrance() != null).toList(),
                0,
                reached.stream().map(row -> template.in(row.language())).toList());
    }

    /**
     * The letter as its reader would read it.
     *
     * @throws Refusal at the field of a text that cannot be sent
     */
    public LetterPreview preview(UUID request, List<OwnText> texts) {
        MeetingRequest found = refused(request);
        texts.forEach(text -> text.check(LetterKind.REQUEST_REFUSED));
        Participant to = head(request);
        return new RefusalLetter(found, to)
                .preview(OwnText.in(texts, to.person().letterLanguage()));
    }

    /**
     * Writes it.
     *
     * @param texts what is said, in the language of the reader
     * @throws Refusal {@code reminder-nobody} when he has no address or such a letter is under way, {@code refusal-not-refused} for a
     *     request that is not refused, at the field of a text that cannot be sent
     */
    @Writes
    public ReminderDone send(UUID request, List<OwnText> texts) {
        MeetingRequest found = refused(request);
        texts.forEach(text -> text.check(LetterKind.REQUEST_REFUSED));
        // of two who write at once, the second finds the letter of the first
        em.lock(found, LockModeType.PESSIMISTIC_WRITE);
        Participant to = head(request);
        LetterBatch batch = outbox.write(
                found.edition(),
                LetterKind.REQUEST_REFUSED,
                List.of(new RefusalLetter(found, to)
                        .order(OwnText.in(texts, to.person().letterLanguage()), clock.instant())));
        em.createQuery("SELECT l FROM Letter l WHERE l.batch = :batch", Letter.class)
                .setParameter("batch", batch)
                .getResultStream()
                .forEach(letter -> letter.tells(request, letter.dueAt(), false));
        em.flush();
        return new ReminderDone(batch.reference(), 1, 0, batch.isWaiting());
    }

    private MeetingRequest refused(UUID request) {
        MeetingRequest found =
                References.find(em, MeetingRequest.class, request).orElseThrow(Refusal.NotFound::new);
        if (found.state() != RequestState.REFUSED) {
            throw new Refusal("refusal-not-refused");
        }
        return found;
    }

    private List<ReminderRow> heads(UUID request) {
        return RowReader.of(em, HEAD, request.toString()).map(ReminderRow::of).toList();
    }

    private static List<ReminderRow> reached(List<ReminderRow> rows) {
        return rows.stream().filter(row -> row.hindrance() == null).toList();
    }

    private Participant head(UUID request) {
        return reached(heads(request)).stream()
                .findFirst()
                .flatMap(row -> References.find(em, Participant.class, row.participant()))
                .orElseThrow(() -> new Refusal("reminder-nobody"));
    }
}
