package be.egmont.attendance;

import be.egmont.attendance.DoorSession.Place;
import be.egmont.edition.EditionRow;
import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.persistence.LikePattern;
import be.egmont.persistence.RowReader;
import be.egmont.programme.SessionKind;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries for check-in: sessions with their headcount, and people with their last event. */
final class CheckInQueries {

    /** Who has said that he is not there that day is not expected; read once for all sessions. */
    private static final String SESSIONS = """
            WITH gone AS MATERIALIZED (SELECT participant_id, during, since, until FROM away WHERE edition_id = ?1),
                 instead AS MATERIALIZED (
                     SELECT y.session_id, y.represented_id, y.substitute_id
                       FROM stand_in y JOIN session z ON z.id = y.session_id
                      WHERE y.edition_id = ?1 AND y.since <= z.starts_at AND (y.until IS NULL OR y.until > z.starts_at))
            SELECT s.reference, s.code, s.kind, s.title_fr, s.title_nl, s.title_de, s.title_en, s.starts_at, s.ends_at,
                   (SELECT count(DISTINCT coalesce(x.substitute_id, i.participant_id)) FROM invitation i
                      LEFT JOIN instead x ON x.session_id = i.session_id AND x.represented_id = i.participant_id
                     WHERE i.session_id = s.id AND (i.obligation = 'REQUIRED' OR (i.answer = 'YES' AND NOT i.waiting))
                       AND (x.substitute_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM gone g
                                        WHERE g.participant_id = i.participant_id AND g.during @> s.starts_at
                                          AND g.since <= s.starts_at AND (g.until IS NULL OR g.until > s.starts_at))))
                   AS expected,
                   (SELECT count(*) FROM (
                        SELECT DISTINCT ON (e.participant_id) e.direction
                          FROM attendance_event e
                         WHERE e.session_id = s.id
                           AND NOT EXISTS (SELECT 1 FROM attendance_correction c WHERE c.event_id = e.id)
                         ORDER BY e.participant_id, e.at DESC, e.id DESC) last WHERE last.direction = 'IN') AS inside,
                   (SELECT string_agg(concat_ws(chr(31), r.code, r.name_fr, r.name_nl, coalesce(r.name_de, ''),
                                                coalesce(r.name_en, '')), chr(30) ORDER BY r.code)
                      FROM session_room q JOIN room r ON r.id = q.room_id WHERE q.session_id = s.id) AS rooms
              FROM session s
             WHERE s.edition_id = ?1
            """;

    /** The last event of a person at the session that counts: it tells whether the person is inside. */
    private static final String STANDING = """
            , (EXISTS (SELECT 1 FROM invitation i WHERE i.participant_id = t.id AND i.session_id = s.id)
               OR EXISTS (SELECT 1 FROM stand_in y
                           WHERE y.session_id = s.id AND y.substitute_id = t.id
                             AND y.since <= s.starts_at AND (y.until IS NULL OR y.until > s.starts_at))) AS invited,
              (EXISTS (SELECT 1 FROM excuse x WHERE x.participant_id = t.id AND x.session_id = s.id)
               OR EXISTS (SELECT 1 FROM away w
                           WHERE w.edition_id = t.edition_id AND w.participant_id = t.id AND w.during @> s.starts_at
                             AND w.since <= s.starts_at AND (w.until IS NULL OR w.until > s.starts_at))
               OR EXISTS (SELECT 1 FROM stand_in y
                           WHERE y.session_id = s.id AND y.represented_id = t.id
                             AND y.since <= s.starts_at AND (y.until IS NULL OR y.until > s.starts_at))) AS excused,
              coalesce(l.direction = 'IN', false) AS inside, l.at
            """;

    private static final String LAST = """
             JOIN session s ON s.edition_id = t.edition_id AND s.reference = CAST(?3 AS uuid)
             LEFT JOIN LATERAL (
                  SELECT e.direction, e.at FROM attendance_event e
                   WHERE e.session_id = s.id AND e.participant_id = t.id
                     AND NOT EXISTS (SELECT 1 FROM attendance_correction c WHERE c.event_id = e.id)
                   ORDER BY e.at DESC, e.id DESC LIMIT 1) l ON true
            """;

    private static final int MOST_WORDS = 4;

    private final EntityManager em;
    private final EditionRow edition;

    CheckInQueries(EntityManager em, EditionRow edition) {
        this.em = em;
        this.edition = edition;
    }

    /** The sessions that begin in that period, by time. */
    List<DoorSession> sessions(Period stretch) {
        return RowReader.of(
                        em,
                        SESSIONS + " AND s.starts_at >= ?2 AND s.starts_at < ?3 ORDER BY s.starts_at, s.code",
                        edition.id(),
                        Timestamp.from(stretch.from()),
                        Timestamp.from(stretch.to()))
                .map(CheckInQueries::session)
                .toList();
    }

    Optional<DoorSession> session(UUID reference) {
        return RowReader.of(em, SESSIONS + " AND s.reference = CAST(?2 AS uuid)", edition.id(), reference.toString())
                .map(CheckInQueries::session)
                .findFirst();
    }

    /** The session that somebody is invited to and that shares time with this one, now before later. */
    Optional<DoorSession> elsewhere(long participant, DoorSession here, Instant now) {
        return RowReader.of(
                        em,
                        SESSIONS + """
                         AND s.starts_at < ?2 AND s.ends_at > ?3 AND s.code <> ?4
                         AND EXISTS (SELECT 1 FROM invitation i WHERE i.session_id = s.id AND i.participant_id = ?5)
                         ORDER BY (s.starts_at <= ?6 AND ?6 < s.ends_at) DESC, s.starts_at, s.code LIMIT 1
                        """,
                        edition.id(),
                        Timestamp.from(here.when().to()),
                        Timestamp.from(here.when().from()),
                        here.code(),
                        participant,
                        Timestamp.from(now))
                .map(CheckInQueries::session)
                .findFirst();
    }

    private static DoorSession session(RowReader in) {
        return new DoorSession(
                in.reference("reference"),
                in.text("code"),
                in.word("kind", SessionKind.class),
                in.translated("title"),
                new Period(in.moment("starts_at"), in.moment("ends_at")),
                places(in.text("rooms")),
                in.number("expected"),
                in.number("inside"));
    }

    /** Rooms and their parts stand between the separators that are made for it: no name contains them. */
    private static List<Place> places(String rooms) {
        return rooms == null
                ? List.of()
                : Arrays.stream(rooms.split("\u001e"))
                        .map(CheckInQueries::place)
                        .toList();
    }

    private static Place place(String room) {
        String[] part = room.split("\u001f", -1);
        return new Place(part[0], new Translated(part[1], part[2], part[3], part[4]));
    }

    /**
     * People of whom each word stands somewhere in the name, the place they come from or the badge; those expected here
     * first, then those whose family name begins so.
     */
    List<Guest> find(UUID session, String text) {
        String first = text.strip().split("\\s+", 2)[0];
        return RowReader.of(
                        em,
                        "SELECT " + Attendees.COLUMNS + STANDING + Attendees.SOURCE + LAST + """
                         WHERE t.edition_id = ?1
                           AND folded(concat_ws(' ', n.given_name, n.family_name, t.badge, p.code, p.city_fr, p.city_nl,
                                                p.city_de, p.city_en, o.code, o.name_fr, o.name_nl, o.name_de, o.name_en))
                               LIKE ALL (string_to_array(folded(?4), chr(10)))
                         ORDER BY EXISTS (SELECT 1 FROM invitation i
                                           WHERE i.participant_id = t.id AND i.session_id = s.id) DESC,
                                  folded(n.family_name) LIKE folded(?5) DESC,
                                  t.leads DESC, n.family_name, n.given_name, t.id
                         LIMIT 12
                        """,
                        edition.id(),
                        Date.valueOf(edition.startsOn()),
                        session.toString(),
                        LikePattern.containingEachWord(text, MOST_WORDS),
                        LikePattern.beginningWith(first))
                .map(CheckInQueries::guest)
                .toList();
    }

    Optional<Guest> guest(UUID session, UUID participant) {
        return RowReader.of(
                        em,
                        "SELECT " + Attendees.COLUMNS + STANDING + Attendees.SOURCE + LAST
                                + " WHERE t.edition_id = ?1 AND t.reference = CAST(?4 AS uuid)",
                        edition.id(),
                        Date.valueOf(edition.startsOn()),
                        session.toString(),
                        participant.toString())
                .map(CheckInQueries::guest)
                .findFirst();
    }

    private static Guest guest(RowReader in) {
        return new Guest(
                Attendees.read(in), in.truth("invited"), in.truth("excused"), in.truth("inside"), in.moment("at"));
    }

    /** The last entries and exits at the door of a session, the latest first. */
    List<DoorEntry> entries(UUID session) {
        return RowReader.of(em, """
                        SELECT e.client_event_id, e.direction, e.at, n.given_name || ' ' || n.family_name AS name,
                               coalesce(p.city_fr, o.name_fr) AS place_fr, coalesce(p.city_nl, o.name_nl) AS place_nl,
                               coalesce(p.city_de, o.name_de) AS place_de, coalesce(p.city_en, o.name_en) AS place_en,
                               t.reference, c.id IS NOT NULL AS corrected
                          FROM attendance_event e
                          JOIN session s ON s.id = e.session_id AND s.edition_id = ?1
                          JOIN participant t ON t.id = e.participant_id
                          JOIN person n ON n.id = t.person_id
                          JOIN delegation d ON d.id = t.delegation_id
                          LEFT JOIN post p ON p.id = d.post_id
                          LEFT JOIN organisation o ON o.id = d.organisation_id
                          LEFT JOIN attendance_correction c ON c.event_id = e.id
                         WHERE s.reference = CAST(?2 AS uuid)
                         ORDER BY e.at DESC, e.id DESC LIMIT 10""", edition.id(), session.toString())
                .map(in -> new DoorEntry(
                        in.reference("client_event_id"),
                        in.word("direction", Direction.class),
                        in.moment("at"),
                        in.text("name"),
                        in.translated("place"),
                        in.reference("reference"),
                        in.truth("corrected")))
                .toList();
    }
}
