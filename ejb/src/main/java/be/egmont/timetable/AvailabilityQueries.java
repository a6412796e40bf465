package be.egmont.timetable;

import be.egmont.delegation.Participant;
import be.egmont.kernel.Period;
import be.egmont.meeting.Meeting;
import be.egmont.meeting.MeetingRequest;
import be.egmont.persistence.RowReader;
import be.egmont.timetable.Slot.Hindrance;
import be.egmont.timetable.Slot.Kind;
import be.egmont.timetable.SlotFinder.Held;
import be.egmont.timetable.SlotFinder.Laid;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Queries for free slots: the tables available, those taken, and the other commitments of the two people. */
final class AvailabilityQueries {

    private static final String LAID = """
            SELECT s.starts_at, s.ends_at, t.number, r.name_fr, r.name_nl, r.name_de, r.name_en
              FROM session s
              JOIN session_room h ON h.session_id = s.id
              JOIN room r ON r.id = h.room_id
              JOIN room_table t ON t.room_id = r.id
             WHERE s.edition_id = ?1 AND s.kind = 'MATCHMAKING'
             ORDER BY s.starts_at, t.number
            """;

    /** A table can be taken by a meeting of any edition. */
    private static final String HELD = """
            SELECT t.number, m.starts_at, m.ends_at, a.title_fr, a.title_nl, a.title_de, a.title_en
              FROM meeting m
              JOIN room_table t ON t.id = m.table_id
              JOIN meeting_request q ON q.id = m.request_id
              JOIN meeting_side a ON a.id = q.asking_id
             WHERE m.request_id <> ?1
               AND tstzrange(m.starts_at, m.ends_at) && (
                   SELECT tstzrange(min(starts_at), max(ends_at)) FROM session
                    WHERE edition_id = ?2 AND kind = 'MATCHMAKING')
            """;

    private static final String KEPT = """
            SELECT h.given_name || ' ' || h.family_name AS name, 'MEETING' AS kind,
                   o.title_fr, o.title_nl, o.title_de, o.title_en, m.starts_at, m.ends_at
              FROM meeting_participant k
              JOIN participant p ON p.id = k.participant_id
              JOIN person h ON h.id = p.person_id
              JOIN meeting m ON m.id = k.meeting_id
              JOIN meeting_request q ON q.id = m.request_id
              JOIN meeting_side o ON o.id = CASE WHEN q.asking_id = p.delegation_id THEN q.asked_id ELSE q.asking_id END
             WHERE k.participant_id IN (?1, ?2) AND q.id <> ?3
            UNION ALL
            SELECT h.given_name || ' ' || h.family_name, 'SESSION',
                   s.title_fr, s.title_nl, s.title_de, s.title_en, s.starts_at, s.ends_at
              FROM invitation i
              JOIN participant p ON p.id = i.participant_id
              JOIN person h ON h.id = p.person_id
              JOIN session s ON s.id = i.session_id
             WHERE i.participant_id IN (?1, ?2) AND i.obligation = 'REQUIRED' AND i.answer <> 'NO'
               AND s.kind <> 'MATCHMAKING'
               AND NOT EXISTS (SELECT 1 FROM away w
                                WHERE w.participant_id = i.participant_id AND w.until IS NULL AND w.during @> s.starts_at)
               AND NOT EXISTS (SELECT 1 FROM stand_in x
                                WHERE x.session_id = i.session_id AND x.represented_id = i.participant_id
                                  AND (x.until IS NULL OR x.until > s.starts_at))
            UNION ALL
            SELECT h.given_name || ' ' || h.family_name, 'SESSION',
                   s.title_fr, s.title_nl, s.title_de, s.title_en, s.starts_at, s.ends_at
              FROM stand_in x
              JOIN invitation i ON i.session_id = x.session_id AND i.participant_id = x.represented_id
              JOIN participant p ON p.id = x.substitute_id
              JOIN person h ON h.id = p.person_id
              JOIN session s ON s.id = x.session_id
             WHERE x.substitute_id IN (?1, ?2) AND (x.until IS NULL OR x.until > s.starts_at)
               AND i.obligation = 'REQUIRED' AND i.answer <> 'NO' AND s.kind <> 'MATCHMAKING'
            UNION ALL
            SELECT h.given_name || ' ' || h.family_name, 'REPRESENTED', NULL, NULL, NULL, NULL, x.starts_at, x.ends_at
              FROM substitution x
              JOIN participant p ON p.id = x.represented_id
              JOIN person h ON h.id = p.person_id
             WHERE x.represented_id IN (?1, ?2) AND x.session_id IS NULL AND x.ended_at IS NULL
            UNION ALL
            SELECT h.given_name || ' ' || h.family_name, 'AWAY', NULL, NULL, NULL, NULL, lower(w.during), upper(w.during)
              FROM away w
              JOIN participant p ON p.id = w.participant_id
              JOIN person h ON h.id = p.person_id
             WHERE w.participant_id IN (?1, ?2) AND w.until IS NULL
             ORDER BY starts_at, name
            """;

    private static final String USUAL = """
            SELECT t.number, count(*) AS times
              FROM meeting_participant k
              JOIN meeting m ON m.id = k.meeting_id
              JOIN room_table t ON t.id = m.table_id
             WHERE k.participant_id IN (?1, ?2) AND m.request_id <> ?3
             GROUP BY t.number
            """;

    private final EntityManager em;

    AvailabilityQueries(EntityManager em) {
        this.em = em;
    }

    /**
     * Locks the two people and the table until this transaction ends. Without it two inserts at once would wait for
     * each other because of the exclusion constraints, and one would fail by deadlock detection. Rows are locked in the
     * order of ids, so that the locks themselves cannot deadlock.
     */
    void stopTheClock(List<Participant> people, long table) {
        people.stream()
                .map(Participant::id)
                .sorted()
                .forEach(person -> lock("SELECT id FROM participant WHERE id = ?1 FOR NO KEY UPDATE", person));
        lock("SELECT id FROM room_table WHERE id = ?1 FOR NO KEY UPDATE", table);
    }

    private void lock(String sql, long id) {
        em.createNativeQuery(sql).setParameter(1, id).getResultList();
    }

    /** Whether somebody has nothing else to attend while that meeting is held. */
    boolean isFree(Participant person, Meeting meeting) {
        return kept(person.id(), person.id(), meeting.request().id()).stream()
                .noneMatch(hindrance -> hindrance.when().overlaps(meeting.when()));
    }

    /** The slots for a meeting of that request as of now; its own place counts as free. */
    SlotFinder places(MeetingRequest request, List<Participant> people) {
        long edition = request.edition().id();
        Object[] both = {people.get(0).id(), people.get(1).id(), request.id()};
        List<Held> held = RowReader.of(em, HELD, request.id(), edition)
                .map(in -> new Held(
                        in.number("number"),
                        new Period(in.moment("starts_at"), in.moment("ends_at")),
                        in.translated("title")))
                .toList();
        List<Hindrance> kept = kept(both);
        Map<Integer, Long> usual = RowReader.of(em, USUAL, both)
                .collect(Collectors.toMap(in -> in.number("number"), in -> in.id("times")));
        return new SlotFinder(laid(edition), kept, held, usual);
    }

    private List<Hindrance> kept(Object... both) {
        return RowReader.of(em, KEPT, both)
                .map(in -> new Hindrance(
                        in.text("name"),
                        in.word("kind", Kind.class),
                        in.translated("title"),
                        new Period(in.moment("starts_at"), in.moment("ends_at"))))
                .toList();
    }

    /** The tables of the one-on-one sessions, by time and number. */
    List<Laid> laid(long edition) {
        return RowReader.of(em, LAID, edition)
                .map(in -> new Laid(
                        new Period(in.moment("starts_at"), in.moment("ends_at")),
                        in.number("number"),
                        in.translated("name")))
                .toList();
    }
}
