package be.egmont.timetable;

import be.egmont.access.Caller;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meeting;
import be.egmont.meeting.MeetingEvent;
import be.egmont.meeting.MeetingEvent.MeetingSubstituted;
import be.egmont.meeting.MeetingStep;
import be.egmont.meeting.Step;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.RowReader;
import be.egmont.programme.ProgrammeEvent.SubstituteEnded;
import be.egmont.programme.ProgrammeEvent.SubstituteNamed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whoever represents somebody comes to his placed meetings as well, and when that ends they go back. A meeting at a time at which the
 * substitute is not free stays where it was: it is listed among those at which somebody is not there.
 */
@ApplicationScoped
public class SubstituteMeetings {

    private static final String SUBSTITUTION =
            "SELECT id, represented_id, substitute_id FROM substitution WHERE reference = CAST(?1 AS uuid)";

    /** Those that have not begun; of a single session only where meetings are its purpose. */
    private static final String TO_COME = """
            SELECT m.id
              FROM substitution x
              JOIN meeting_participant k ON k.participant_id = x.represented_id
              JOIN meeting m ON m.id = k.meeting_id AND m.starts_at >= x.starts_at AND m.starts_at < x.ends_at
              LEFT JOIN session s ON s.id = x.session_id
             WHERE x.id = ?1 AND m.starts_at > ?2 AND (s.id IS NULL OR s.kind = 'MATCHMAKING')
             ORDER BY m.starts_at
            """;

    private static final String TAKEN = """
            SELECT m.id
              FROM substitution_meeting y JOIN meeting m ON m.id = y.meeting_id
             WHERE y.substitution_id = ?1 AND m.starts_at > ?2
             ORDER BY m.starts_at
            """;

    private static final String OUTSIDE = """
            SELECT x.id, x.represented_id
              FROM substitution_meeting y JOIN substitution x ON x.id = y.substitution_id
             WHERE y.meeting_id = ?1 AND x.substitute_id = ?2 AND (x.starts_at > ?3 OR x.ends_at <= ?3)
            """;

    private record Two(long id, Participant represented, Participant substitute) {}

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<MeetingEvent> events;

    void named(@Observes SubstituteNamed event) {
        Two two = read(event.substitution());
        for (Meeting meeting : meetings(TO_COME, two)) {
            AvailabilityQueries diary = new AvailabilityQueries(em);
            diary.stopTheClock(
                    List.of(two.represented(), two.substitute()),
                    meeting.table().id());
            if (diary.isFree(two.substitute(), meeting)) {
                comes(meeting, two.represented(), two.substitute());
                RowReader.query(
                                em,
                                "INSERT INTO substitution_meeting (substitution_id, meeting_id) VALUES (?1, ?2)",
                                two.id(),
                                meeting.id())
                        .executeUpdate();
                events.fire(new MeetingSubstituted(meeting.request().reference()));
            }
        }
    }

    void ended(@Observes SubstituteEnded event) {
        Two two = read(event.substitution());
        for (Meeting meeting : meetings(TAKEN, two)) {
            if (meeting.participants().contains(two.substitute())) {
                comes(meeting, two.substitute(), two.represented());
                events.fire(new MeetingSubstituted(meeting.request().reference()));
            }
            forget(em, two.id(), meeting);
        }
    }

    private void comes(Meeting meeting, Participant former, Participant next) {
        String name = next.person().name();
        em.lock(meeting.request(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        meeting.request().substituted();
        meeting.follows(former, next);
        em.persist(new MeetingStep(meeting.request(), Step.SUBSTITUTED, name, caller.name(), clock.instant()));
        ConstraintViolations.flush(
                em, ConstraintViolations.OVERLAP, () -> new Refusal("seat-meeting-taken", name).at("substitute"));
    }

    /**
     * Whom the represented side has again when a meeting moves out of the time for which its substitute was named.
     *
     * @return empty when nobody represents him there, or does so then too
     */
    static Optional<Participant> back(EntityManager em, Meeting meeting, Participant substitute, Instant start) {
        List<RowReader> outside = RowReader.of(em, OUTSIDE, meeting.id(), substitute.id(), Timestamp.from(start))
                .toList();
        for (RowReader one : outside) {
            forget(em, one.id("id"), meeting);
        }
        return outside.stream().findFirst().map(one -> em.find(Participant.class, one.id("represented_id")));
    }

    private static void forget(EntityManager em, long substitution, Meeting meeting) {
        RowReader.query(
                        em,
                        "DELETE FROM substitution_meeting WHERE substitution_id = ?1 AND meeting_id = ?2",
                        substitution,
                        meeting.id())
                .executeUpdate();
    }

    private Two read(UUID substitution) {
        return RowReader.of(em, SUBSTITUTION, substitution.toString())
                .map(in -> new Two(
                        in.id("id"),
                        em.find(Participant.class, in.id("represented_id")),
                        em.find(Participant.class, in.id("substitute_id"))))
                .findFirst()
                .orElseThrow();
    }

    private List<Meeting> meetings(String query, Two two) {
        return RowReader.of(em, query, two.id(), Timestamp.from(clock.instant())).toList().stream()
                .map(in -> em.find(Meeting.class, in.id("id")))
                .toList();
    }
}
