package be.egmont.notification;

import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated.Language;
import be.egmont.persistence.LikePattern;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The SQL of letters: filtered, in order and cut into pages by the database. */
final class LetterQueries {

    /** Its node does not know whether the server has taken it, or has not been heard of for too long. */
    private static final String DOUBT =
            "(l.state = 'IN_FLIGHT' AND (l.doubted_at IS NOT NULL OR l.beat_at < now() - CAST(?1 AS interval)))";

    private static final String ROWS = "SELECT " + DOUBT + " AS doubtful, " + """
                   b.needs_confirmation AND b.confirmed_by IS NULL AND b.rejected_by IS NULL AS waiting,
                   l.reference, l.version, l.kind, l.state, coalesce(q.given_name || ' ' || q.family_name, l.address) AS recipient, l.address,
                   coalesce(p.name_fr, o.name_fr) AS name_fr, coalesce(p.name_nl, o.name_nl) AS name_nl,
                   coalesce(p.name_de, o.name_de) AS name_de, coalesce(p.name_en, o.name_en) AS name_en,
                   l.language, l.subject, l.queued_at, l.ended_at, l.attempts, l.due_at, l.answer, count(*) OVER () AS total
              FROM letter l
              JOIN letter_batch b ON b.id = l.batch_id
              LEFT JOIN person q ON q.id = l.person_id
              LEFT JOIN delegation d ON d.id = l.delegation_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
            """;

    private static final String FOUND = """
             WHERE l.edition_id = (SELECT id FROM edition WHERE code = ?2)
               AND folded(concat_ws(' ', q.given_name || ' ' || q.family_name, l.address, l.subject)) LIKE folded(?3)
               AND (?4 = '' OR l.state = ?4)
               AND (?5 = '' OR l.kind = ?5)
               AND (NOT ?6 OR""" + " " + DOUBT + ")";

    private static final String COUNTS = "SELECT l.state, count(*) AS letters, count(*) FILTER (WHERE " + DOUBT
            + ") AS doubtful FROM letter l WHERE l.edition_id = (SELECT id FROM edition WHERE code = ?2) GROUP BY l.state";

    private static final String STEPS = """
            SELECT s.step, s.at, s.note,
                   coalesce((SELECT a.name FROM account a WHERE a.subject = s.actor LIMIT 1), s.actor) AS actor
              FROM letter_step s JOIN letter l ON l.id = s.letter_id WHERE l.reference = ?1 ORDER BY s.id
            """;

    private static final String WAITING = """
            SELECT b.reference, b.kind, b.recipients, b.asked_at, b.asked_by = ?2 AS own,
                   coalesce((SELECT a.name FROM account a WHERE a.subject = b.asked_by LIMIT 1), b.asked_by) AS asked_by,
                   (SELECT l.reference FROM letter l WHERE l.batch_id = b.id ORDER BY l.id LIMIT 1) AS sample
              FROM letter_batch b
             WHERE b.edition_id = (SELECT id FROM edition WHERE code = ?1)
               AND b.needs_confirmation AND b.confirmed_by IS NULL AND b.rejected_by IS NULL
             ORDER BY b.id
            """;

    private static final int HISTORY = 50;

    private LetterQueries() {}

    static LetterList list(EntityManager em, String edition, LetterSearch search) {
        long[] total = new long[1];
        List<LetterRow> rows = RowReader.of(
                        em,
                        ROWS + FOUND + " ORDER BY " + order(search) + " LIMIT ?7 OFFSET ?8",
                        lease(),
                        edition,
                        search.text() == null
                                ? "%"
                                : LikePattern.containing(search.text().strip().toLowerCase(Locale.ROOT)),
                        word(search.state()),
                        word(search.kind()),
                        search.doubtful(),
                        search.size(),
                        search.offset())
                .map(in -> {
                    total[0] = in.id("total");
                    return row(in);
                })
                .toList();
        return new LetterList(rows, total[0]);
    }

    /** Those to the people of a delegation, the youngest first. */
    static List<LetterRow> of(EntityManager em, UUID delegation) {
        return RowReader.of(
                        em, ROWS + " WHERE d.reference = ?2 ORDER BY l.id DESC LIMIT " + HISTORY, lease(), delegation)
                .map(LetterQueries::row)
                .toList();
    }

    /** Those to somebody, of all editions, the youngest first. */
    static List<LetterRow> toPerson(EntityManager em, UUID person) {
        return RowReader.of(em, ROWS + " WHERE q.reference = ?2 ORDER BY l.id DESC LIMIT " + HISTORY, lease(), person)
                .map(LetterQueries::row)
                .toList();
    }

    /** Those to somebody that have left, of all editions, the youngest first. */
    static List<LetterRow> to(EntityManager em, long person) {
        return RowReader.of(
                        em,
                        ROWS
                                + " WHERE l.person_id = ?2 AND l.state IN ('SENT', 'BOUNCED') ORDER BY l.ended_at DESC, l.id DESC"
                                + " LIMIT " + HISTORY,
                        lease(),
                        person)
                .map(LetterQueries::row)
                .toList();
    }

    static LetterRow one(EntityManager em, UUID reference) {
        return RowReader.of(em, ROWS + " WHERE l.reference = ?2", lease(), reference)
                .map(LetterQueries::row)
                .findFirst()
                .orElseThrow();
    }

    static List<LetterStepRow> steps(EntityManager em, UUID reference) {
        return RowReader.of(em, STEPS, reference)
                .map(in -> new LetterStepRow(
                        in.word("step", LetterStep.class), in.moment("at"), in.text("actor"), in.text("note")))
                .toList();
    }

    static OutboxView outbox(EntityManager em, String edition, String caller) {
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        long[] doubtful = new long[1];
        RowReader.of(em, COUNTS, lease(), edition).forEach(in -> {
            counts.put(in.word("state", LetterState.class), in.id("letters"));
            doubtful[0] += in.id("doubtful");
        });
        List<BatchRow> waiting = RowReader.of(em, WAITING, edition, caller)
                .map(in -> new BatchRow(
                        in.reference("reference"),
                        in.word("kind", LetterKind.class),
                        in.number("recipients"),
                        in.text("asked_by"),
                        in.moment("asked_at"),
                        in.truth("own"),
                        in.reference("sample")))
                .toList();
        return new OutboxView(MailServer.isConfigured(), counts, doubtful[0], waiting);
    }

    /** How long a node may be silent, as with jobs. */
    static String lease() {
        return Setting.JOB_LEASE.duration().toString();
    }

    private static String word(Enum<?> value) {
        return value == null ? "" : value.name();
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String order(LetterSearch search) {
        String turn = search.descending() ? " DESC" : "";
        String by = switch (search.sort()) {
            case QUEUED -> "l.queued_at" + turn;
            case RECIPIENT -> "folded(q.family_name)" + turn + ", folded(q.given_name)" + turn;
            case STATE -> "l.state" + turn;
        };
        return by + ", l.id DESC";
    }

    private static LetterRow row(RowReader in) {
        return new LetterRow(
                in.reference("reference"),
                in.number("version"),
                in.word("kind", LetterKind.class),
                in.word("state", LetterState.class),
                in.truth("doubtful"),
                in.truth("waiting"),
                in.text("recipient"),
                in.text("address"),
                in.translated("name"),
                in.word("language", Language.class),
                in.text("subject"),
                in.moment("queued_at"),
                in.moment("ended_at"),
                in.number("attempts"),
                in.moment("due_at"),
                in.text("answer"));
    }
}
