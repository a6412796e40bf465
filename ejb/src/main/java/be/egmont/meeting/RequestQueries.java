package be.egmont.meeting;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.persistence.LikePattern;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads requests and meetings, one statement a list. Who may see which rows stands in the conditions, nowhere else. */
public final class RequestQueries {

    /** Who comes to a meeting that has its place, for one side: not always who leads that side by now. */
    private static final String COMES = """
            (SELECT who.given_name || ' ' || who.family_name
               FROM meeting_participant k
               JOIN participant c ON c.id = k.participant_id
               JOIN person who ON who.id = c.person_id
              WHERE k.meeting_id = m.id AND c.delegation_id = %s.id LIMIT 1)
            """;

    /** Whom he represents there. */
    private static final String INSTEAD = """
            (SELECT who.given_name || ' ' || who.family_name
               FROM substitution_meeting y
               JOIN substitution x ON x.id = y.substitution_id AND x.delegation_id = %s.id
               JOIN participant c ON c.id = x.represented_id
               JOIN person who ON who.id = c.person_id
              WHERE y.meeting_id = m.id LIMIT 1)
            """;

    private static final String ROW =
            """
            SELECT q.reference, q.version, q.state, q.subject, q.note, q.priority, q.wish, q.wished_on, q.minutes,
                   q.asked_at, q.reason,
                   a.reference AS asking_reference, a.of_post AS asking_of_post, a.code AS asking_code,
                   a.title_fr AS asking_fr, a.title_nl AS asking_nl, a.title_de AS asking_de, a.title_en AS asking_en,
                   coalesce(%s, a.leader) AS asking_leader, %s AS asking_instead,
                   b.reference AS asked_reference, b.of_post AS asked_of_post, b.code AS asked_code,
                   b.title_fr AS asked_fr, b.title_nl AS asked_nl, b.title_de AS asked_de, b.title_en AS asked_en,
                   coalesce(%s, h.given_name || ' ' || h.family_name, b.leader) AS asked_leader, %s AS asked_instead,
                   m.starts_at, m.ends_at, t.number, r.name_fr AS room_fr, r.name_nl AS room_nl, r.name_de AS room_de,
                   r.name_en AS room_en,
                   f.starts_at AS former_starts_at, f.starts_at + q.minutes * interval '1 minute' AS former_ends_at,
                   ft.number AS former_number, fr.name_fr AS former_room_fr, fr.name_nl AS former_room_nl,
                   fr.name_de AS former_room_de, fr.name_en AS former_room_en,
                   CASE ?1 WHEN a.id THEN 'ASKING' WHEN b.id THEN 'ASKED' ELSE 'NONE' END AS part
            """.formatted(COMES.formatted("a"), INSTEAD.formatted("a"), COMES.formatted("b"), INSTEAD.formatted("b"));

    /**
     * The sides of one edition, read once for all of its requests. There are more joins than the planner reorders: left to itself
     * it reads the sides of all editions for each list of one, or those of one edition for each request.
     */
    private static final String WITH_SIDES =
            "WITH side AS MATERIALIZED (SELECT * FROM meeting_side WHERE edition_id = %s) ";

    private static final String FROM = """
              FROM meeting_request q
              JOIN side a ON a.id = q.asking_id
              JOIN side b ON b.id = q.asked_id
              LEFT JOIN participant n ON n.id = q.asked_member_id
              LEFT JOIN person h ON h.id = n.person_id
              LEFT JOIN meeting m ON m.request_id = q.id
              LEFT JOIN room_table t ON t.id = m.table_id
              LEFT JOIN room r ON r.id = t.room_id
              LEFT JOIN LATERAL (
                   SELECT s.starts_at, s.table_id FROM meeting_step s
                    WHERE s.request_id = m.request_id AND s.table_id IS NOT NULL
                    ORDER BY s.at DESC, s.id DESC OFFSET 1 LIMIT 1) f ON true
              LEFT JOIN room_table ft ON ft.id = f.table_id
              LEFT JOIN room fr ON fr.id = ft.room_id
            """;

    /** The same for a few requests, whose sides are looked up one by one: OFFSET keeps the planner from reading all of them. */
    private static final String FROM_FEW = FROM.replace(
                    "JOIN side a ON a.id = q.asking_id",
                    "JOIN LATERAL (SELECT * FROM meeting_side s WHERE s.id = q.asking_id OFFSET 0) a ON true")
            .replace(
                    "JOIN side b ON b.id = q.asked_id",
                    "JOIN LATERAL (SELECT * FROM meeting_side s WHERE s.id = q.asked_id OFFSET 0) b ON true");

    /**
     * The requests of some delegations, each with the one that it concerns as {@code seat}; ?1 has their numbers. The asking side
     * sees its own requests, the asked side those that were put to it.
     */
    private static final String OF_SEATS = """
            (SELECT q.*, seat.id AS seat
               FROM unnest(CAST(string_to_array(?1, ' ') AS bigint[])) AS seat (id)
               JOIN meeting_request q ON q.asking_id = seat.id
              UNION ALL
             SELECT q.*, seat.id
               FROM unnest(CAST(string_to_array(?1, ' ') AS bigint[])) AS seat (id)
               JOIN meeting_request q ON q.asked_id = seat.id AND q.vetted_at IS NOT NULL AND q.state <> 'REFUSED') q
            """;

    private static final String SEATED =
            ROW.replace("?1", "q.seat") + FROM_FEW.replace("meeting_request q\n", OF_SEATS);

    private static final String QUEUE = """
             WHERE q.edition_id = (SELECT id FROM edition WHERE code = ?2)
               AND (?3 = '' OR q.state = ?3)
               AND (?4 = '' OR q.priority = ?4)
               AND (?5 = '' OR folded(concat_ws(' ', q.subject, a.code, b.code, a.leader, b.leader,
                        a.title_fr, a.title_nl, a.title_de, a.title_en,
                        b.title_fr, b.title_nl, b.title_de, b.title_en)) LIKE folded(?5))
            """;

    /** Each word of a text, whatever its accents: in the subject, or in what either side is called. */
    private static final String WITH_WORDS = """
            folded(concat_ws(' ', q.subject, a.code, b.code, a.leader, b.leader,
                             a.title_fr, a.title_nl, a.title_de, a.title_en, b.title_fr, b.title_nl, b.title_de, b.title_en))
                LIKE ALL (string_to_array(folded(?%1$d), chr(10)))
            ORDER BY folded(q.subject) LIKE folded(?%2$d) DESC, m.starts_at, q.asked_at DESC, q.id LIMIT 8
            """;

    private static final int MOST_WORDS = 6;

    private static final String OF_CODE = WITH_SIDES.formatted("(SELECT id FROM edition WHERE code = ?2)");

    private static final String STEPS = """
            SELECT s.step, s.at, coalesce(c.name, s.actor) AS actor, s.on_behalf, s.reason, s.starts_at, t.number
              FROM meeting_step s
              LEFT JOIN room_table t ON t.id = s.table_id
              LEFT JOIN LATERAL (SELECT name FROM account WHERE subject = s.actor ORDER BY last_seen DESC LIMIT 1) c
                     ON true
             WHERE s.request_id = ?1
             ORDER BY s.at, s.id
            """;

    private static final String PARTNERS = """
            SELECT d.reference, d.of_post, d.code, d.title_fr, d.title_nl, d.title_de, d.title_en,
                   c.name_fr AS country_fr, c.name_nl AS country_nl, c.name_de AS country_de, c.name_en AS country_en,
                   d.leader, coalesce(p.confidence, o.confidence) = 'LOW' AS low,
                   (SELECT q.reference FROM meeting_request q
                     WHERE least(q.asking_id, q.asked_id) = least(d.id, ?2)
                       AND greatest(q.asking_id, q.asked_id) = greatest(d.id, ?2)
                       AND q.state NOT IN ('REFUSED', 'DECLINED', 'WITHDRAWN')
                       AND (q.asking_id = ?2 OR q.vetted_at IS NOT NULL)) AS open_request
              FROM meeting_side d
              JOIN delegation s ON s.id = d.id
              LEFT JOIN post p ON p.id = s.post_id
              LEFT JOIN organisation o ON o.id = s.organisation_id
              LEFT JOIN country c ON c.code = d.country
             WHERE d.edition_id = ?1 AND d.id <> ?2 AND d.leader_id IS NOT NULL
             ORDER BY d.of_post, d.title_fr
            """;

    /** No delegation has it: the reader belongs to none. */
    private static final long NOBODY = -1;

    private final EntityManager em;

    public RequestQueries(EntityManager em) {
        this.em = em;
    }

    /**
     * The request with that reference.
     *
     * @throws Refusal.NotFound when there is none
     */
    public MeetingRequest find(UUID reference) {
        return References.find(em, MeetingRequest.class, reference).orElseThrow(Refusal.NotFound::new);
    }

    /** All that concerns a delegation, the latest first. */
    List<RequestRow> of(long delegation) {
        return rows(RowReader.query(em, SEATED + " ORDER BY q.asked_at DESC, q.id", String.valueOf(delegation)));
    }

    /** A part of what concerns some delegations. */
    OwnRequests own(List<Long> delegations, OwnRequests.Filter filter, int offset, int size) {
        String seats = delegations.stream().map(String::valueOf).collect(Collectors.joining(" "));
        String states = filter.states().stream().map(Enum::name).collect(Collectors.joining(" "));
        Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
        RowReader.of(em, "SELECT q.state, count(*) AS requests FROM " + OF_SEATS + " GROUP BY q.state", seats)
                .forEach(in -> counts.put(in.word("state", RequestState.class), in.id("requests")));
        List<RequestRow> rows = rows(RowReader.query(
                        em,
                        SEATED + " WHERE ?2 = '' OR q.state = ANY (string_to_array(?2, ' ')) ORDER BY " + order(filter),
                        seats,
                        states)
                .setFirstResult(offset)
                .setMaxResults(size));
        List<RequestRow> toAnswer = counts.containsKey(RequestState.APPROVED)
                ? rows(RowReader.query(
                        em,
                        SEATED + " WHERE q.state = 'APPROVED' AND q.asked_id = q.seat ORDER BY q.asked_at DESC, q.id",
                        seats))
                : List.of();
        OwnRequests all = new OwnRequests(rows, 0, counts, toAnswer);
        return new OwnRequests(
                rows, filter.states().isEmpty() ? all.all() : all.count(filter.states()), counts, toAnswer);
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String order(OwnRequests.Filter filter) {
        String turn = filter.descending() ? " DESC" : "";
        String other = "CASE q.seat WHEN a.id THEN " + title("b", filter.language()) + " ELSE "
                + title("a", filter.language()) + " END";
        return switch (filter.sort()) {
            case WITH -> "lower(" + other + ") COLLATE \"und-x-icu\"" + turn + ", q.asked_at DESC, q.id";
            case STATE ->
                "array_position(ARRAY['SUBMITTED', 'APPROVED', 'ACCEPTED', 'SCHEDULED', 'REFUSED', 'DECLINED',"
                        + " 'WITHDRAWN'], q.state)" + turn + ", q.asked_at DESC, q.id";
            case PLACE -> "m.starts_at" + turn + " NULLS LAST, t.number, q.asked_at DESC, q.id";
            case ASKED -> "q.asked_at" + turn + ", q.id";
        };
    }

    /** In the reader's language, else in French, which all have. */
    private static String title(String side, Translated.Language language) {
        return "coalesce(" + side + ".title_" + language.code() + ", " + side + ".title_fr)";
    }

    /** The first of what some delegations may see and has all words of the text. */
    List<RequestRow> search(List<Long> delegations, String text) {
        return rows(RowReader.query(
                em,
                SEATED + " WHERE " + WITH_WORDS.formatted(2, 3),
                delegations.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                LikePattern.containingEachWord(text.toLowerCase(Locale.ROOT), MOST_WORDS),
                LikePattern.beginningWith(text.toLowerCase(Locale.ROOT))));
    }

    /** The same of all. */
    List<RequestRow> searchAll(String edition, String text) {
        return rows(RowReader.query(
                em,
                OF_CODE + ROW + FROM + " WHERE q.edition_id = (SELECT id FROM edition WHERE code = ?2) AND "
                        + WITH_WORDS.formatted(3, 4),
                NOBODY,
                edition,
                LikePattern.containingEachWord(text.toLowerCase(Locale.ROOT), MOST_WORDS),
                LikePattern.beginningWith(text.toLowerCase(Locale.ROOT))));
    }

    RequestRow one(long request, long reader) {
        return rows(RowReader.query(em, ROW + FROM_FEW + " WHERE q.id = ?2", reader, request))
                .get(0);
    }

    Queue queue(String edition, Queue.Filter filter, int offset, int size) {
        String text = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
        Object[] wanted = {
            NOBODY,
            edition,
            filter.state() == null ? "" : filter.state().name(),
            filter.priority() == null ? "" : filter.priority().name(),
            text.isEmpty() ? "" : LikePattern.containing(text)
        };
        List<RequestRow> rows =
                rows(RowReader.query(em, OF_CODE + ROW + FROM + QUEUE + " ORDER BY " + order(filter), wanted)
                        .setFirstResult(offset)
                        .setMaxResults(size));
        long total = ((Number) RowReader.query(em, OF_CODE + "SELECT count(*)" + FROM + QUEUE + " AND ?1 < 0", wanted)
                        .getSingleResult())
                .longValue();
        return new Queue(rows, total, counts(edition));
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String order(Queue.Filter filter) {
        String turn = filter.descending() ? " DESC" : "";
        return switch (filter.sort()) {
            case PRIORITY ->
                "array_position(ARRAY['MUST', 'WANTED', 'NICE'], q.priority)" + turn + ", q.asked_at, q.id";
            case SIDES -> "lower(a.title_fr)" + turn + ", lower(b.title_fr), q.id";
            case STATE -> "q.state" + turn + ", q.asked_at, q.id";
            case ASKED -> "q.asked_at" + turn + ", q.id";
        };
    }

    private Map<RequestState, Long> counts(String edition) {
        Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
        RowReader.of(
                        em,
                        "SELECT q.state, count(*) AS requests FROM meeting_request q JOIN edition e ON e.id = q.edition_id"
                                + " WHERE e.code = ?1 GROUP BY q.state",
                        edition)
                .forEach(in -> counts.put(in.word("state", RequestState.class), in.id("requests")));
        return counts;
    }

    /** The meetings between two moments, by time and table. */
    public List<RequestRow> placed(long edition, Instant from, Instant to) {
        return rows(RowReader.query(
                em,
                WITH_SIDES.formatted("?2") + ROW + FROM
                        + " WHERE m.edition_id = ?2 AND m.starts_at >= ?3 AND m.starts_at < ?4"
                        + " ORDER BY m.starts_at, t.number",
                NOBODY,
                edition,
                Timestamp.from(from),
                Timestamp.from(to)));
    }

    List<StepRow> steps(long request) {
        return RowReader.of(em, STEPS, request)
                .map(in -> new StepRow(
                        in.word("step", Step.class),
                        in.moment("at"),
                        in.text("actor"),
                        in.text("on_behalf"),
                        in.text("reason"),
                        in.moment("starts_at"),
                        positive(in.number("number"))))
                .toList();
    }

    List<PartnerRow> partners(long edition, long asking) {
        return RowReader.of(em, PARTNERS, edition, asking)
                .map(in -> new PartnerRow(
                        in.reference("reference"),
                        in.truth("of_post"),
                        in.text("code"),
                        in.translated("title"),
                        in.translated("country"),
                        in.text("leader"),
                        in.truth("low"),
                        in.reference("open_request")))
                .toList();
    }

    private static List<RequestRow> rows(Query query) {
        return RowReader.of(query).map(RequestQueries::row).toList();
    }

    private static RequestRow row(RowReader in) {
        return new RequestRow(
                in.reference("reference"),
                in.number("version"),
                in.word("state", RequestState.class),
                in.text("subject"),
                in.text("note"),
                in.word("priority", Priority.class),
                in.word("wish", Wish.class),
                in.date("wished_on"),
                in.number("minutes"),
                in.moment("asked_at"),
                in.text("reason"),
                side(in, "asking"),
                side(in, "asked"),
                place(in, ""),
                place(in, "former_"),
                in.word("part", RequestSide.class));
    }

    private static Side side(RowReader in, String name) {
        return new Side(
                in.reference(name + "_reference"),
                in.truth(name + "_of_post"),
                in.text(name + "_code"),
                in.translated(name),
                in.text(name + "_leader"),
                in.text(name + "_instead"));
    }

    private static Place place(RowReader in, String which) {
        return in.isNull(which + "starts_at")
                ? null
                : new Place(
                        in.moment(which + "starts_at"),
                        in.moment(which + "ends_at"),
                        in.number(which + "number"),
                        in.translated(which + "room"));
    }

    private static Integer positive(int number) {
        return number > 0 ? number : null;
    }
}
