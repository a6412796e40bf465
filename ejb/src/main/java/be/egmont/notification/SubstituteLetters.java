package be.egmont.notification;

import be.egmont.delegation.Participant;
import be.egmont.persistence.RowReader;
import be.egmont.programme.ProgrammeEvent.SubstituteEnded;
import be.egmont.programme.ProgrammeEvent.SubstituteNamed;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes to those whom a representation concerns: the substitute, the represented, and whoever is to meet the substitute instead. Each
 * has one letter, which is held a while and taken back when the representation ends before it has left.
 */
@ApplicationScoped
public class SubstituteLetters {

    /** After the meetings have passed to the substitute or back. */
    private static final int AFTER_MEETINGS = Interceptor.Priority.APPLICATION + 600;

    private static final String SUBSTITUTION =
            "SELECT id, represented_id, substitute_id FROM substitution WHERE reference = CAST(?1 AS uuid)";

    /** The released sessions at which he comes in the other's place. */
    private static final String SESSIONS = """
            SELECT r.starts_at, r.ends_at, r.title_fr, r.title_nl, r.title_de, r.title_en
              FROM substitution x
              JOIN session s ON s.edition_id = x.edition_id
               AND (x.session_id = s.id OR (x.session_id IS NULL AND s.starts_at >= x.starts_at AND s.starts_at < x.ends_at))
              JOIN invitation i ON i.session_id = s.id AND i.participant_id = x.represented_id AND i.answer <> 'NO'
              JOIN edition e ON e.id = s.edition_id
              JOIN programme_release p ON p.edition_id = e.id AND p.number = e.programme_version
              JOIN released_session r ON r.release_id = p.id AND r.session = s.reference
             WHERE x.id = ?1 AND r.starts_at > ?2
             ORDER BY r.starts_at, r.code
            """;

    /** The meetings that have passed to him, with who comes for the other side. */
    private static final String MEETINGS = """
            SELECT q.reference, m.starts_at, m.ends_at, r.name_fr, r.name_nl, r.name_de, r.name_en, t.number,
                   o.title_fr, o.title_nl, o.title_de, o.title_en, k.participant_id AS partner
              FROM substitution x
              JOIN substitution_meeting y ON y.substitution_id = x.id
              JOIN meeting m ON m.id = y.meeting_id
              JOIN meeting_request q ON q.id = m.request_id
              JOIN meeting_side o ON o.id = CASE WHEN q.asking_id = x.delegation_id THEN q.asked_id ELSE q.asking_id END
              JOIN room_table t ON t.id = m.table_id
              JOIN room r ON r.id = t.room_id
              JOIN meeting_participant k ON k.meeting_id = m.id
              JOIN participant z ON z.id = k.participant_id AND z.delegation_id = o.id
             WHERE x.id = ?1 AND m.starts_at > ?2
             ORDER BY m.starts_at
            """;

    /** Those to whom anything was written about it. */
    private static final String TOLD = """
            SELECT DISTINCT t.id
              FROM letter l
              JOIN participant t ON t.person_id = l.person_id AND t.edition_id = l.edition_id
             WHERE l.about = ?1 AND l.state <> 'ABORTED'
             ORDER BY t.id
            """;

    private record Two(UUID reference, long id, Participant represented, Participant substitute) {

        ChangeLetter letter(Participant to) {
            return new ChangeLetter(to, represented.delegation().title())
                    .says(Placeholder.REPRESENTED, represented.person().name())
                    .says(Placeholder.SUBSTITUTE, substitute.person().name());
        }
    }

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    void named(@Observes @Priority(AFTER_MEETINGS) SubstituteNamed event) {
        outbox.keepTo(event.substitution());
        Two two = read(event.substitution());
        Timestamp now = Timestamp.from(clock.instant());
        List<ChangeLine> sessions = RowReader.of(em, SESSIONS, two.id(), now)
                .map(ChangeLine::session)
                .toList();
        List<ChangeLine> meetings = new ArrayList<>();
        Map<Long, List<ChangeLine>> ofPartners = new LinkedHashMap<>();
        List<String> names = List.of(
                two.substitute().person().name(), two.represented().person().name());
        RowReader.of(em, MEETINGS, two.id(), now).forEach(in -> {
            meetings.add(ChangeLine.meeting(in, "meeting", List.of()));
            ofPartners
                    .computeIfAbsent(in.id("partner"), partner -> new ArrayList<>())
                    .add(ChangeLine.meeting(in, "meeting.SUCCESSOR", names)
                            .with(two.represented().delegation().title()));
        });
        tell(LetterKind.SUBSTITUTE_NAMED, two, two.substitute(), sessions, meetings);
        tell(LetterKind.REPRESENTED, two, two.represented(), sessions, meetings);
        ofPartners.forEach((partner, lines) -> outbox.tell(
                LetterKind.MEETING_PEOPLE,
                two.reference(),
                em.find(Participant.class, partner),
                two.letter(em.find(Participant.class, partner)).says(Placeholder.MEETINGS, lines),
                Outbox.Before.NOTHING));
    }

    private void tell(LetterKind kind, Two two, Participant to, List<ChangeLine> sessions, List<ChangeLine> meetings) {
        ChangeLetter letter =
                two.letter(to).says(Placeholder.SESSIONS, sessions).says(Placeholder.MEETINGS, meetings);
        outbox.tell(kind, two.reference(), to, letter, Outbox.Before.NOTHING);
    }

    /** To whom it was about to be said, nothing is said at all; the others are told that it is over. */
    void ended(@Observes @Priority(AFTER_MEETINGS) SubstituteEnded event) {
        outbox.keepTo(event.substitution());
        Two two = read(event.substitution());
        Set<Participant> all = new LinkedHashSet<>(List.of(two.substitute(), two.represented()));
        RowReader.of(em, TOLD, two.reference()).map(in -> in.id("id")).toList().stream()
                .map(id -> em.find(Participant.class, id))
                .forEach(all::add);
        for (Participant one : all) {
            Outbox.Before before = outbox.takeBack(two.reference(), one.person());
            if (before.left() || !before.isTakenBack()) {
                outbox.tell(LetterKind.SUBSTITUTE_ENDED, two.reference(), one, two.letter(one), Outbox.Before.NOTHING);
            }
        }
    }

    private Two read(UUID substitution) {
        return RowReader.of(em, SUBSTITUTION, substitution.toString())
                .map(in -> new Two(
                        substitution,
                        in.id("id"),
                        em.find(Participant.class, in.id("represented_id")),
                        em.find(Participant.class, in.id("substitute_id"))))
                .findFirst()
                .orElseThrow();
    }
}
