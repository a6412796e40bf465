package be.egmont.access;

import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The SQL of reviews of grants. */
final class ReviewQueries {

    /** What the review has come to about one grant; who ended it otherwise has settled it too. */
    private static final String STATE = """
            CASE WHEN i.decision IS NOT NULL THEN i.decision
                 WHEN g.revoked_at IS NOT NULL OR g.ends_at <= CAST(?1 AS timestamptz) OR e.status = 'ARCHIVED' THEN 'ENDED'
                 ELSE 'OPEN' END""";

    private static final String UNREACHED = """
            SELECT DISTINCT a.name FROM roles_held(CAST(?1 AS timestamptz)) h
              JOIN account a ON a.id = h.account_id
              LEFT JOIN person q ON q.id = a.person_id AND trim(q.email) <> ''
             WHERE h.role = 'administrator' AND q.id IS NULL
             ORDER BY a.name
            """;

    private static final String REVIEWS = """
            SELECT v.reference, v.due_on, v.reason, v.begun_at, v.closed_at,
                   coalesce((SELECT b.name FROM account b WHERE b.subject = v.begun_by LIMIT 1), v.begun_by) AS begun_by,
                   coalesce((SELECT b.name FROM account b WHERE b.subject = v.closed_by LIMIT 1), v.closed_by) AS closed_by,
                   count(*) FILTER (WHERE n.state = 'OPEN') AS open, count(*) FILTER (WHERE n.state = 'KEPT') AS kept,
                   count(*) FILTER (WHERE n.state = 'REDUCED') AS reduced,
                   count(*) FILTER (WHERE n.state = 'REVOKED') AS revoked,
                   count(*) FILTER (WHERE n.state = 'ENDED') AS ended
              FROM access_review v
              LEFT JOIN (SELECT i.review_id,""" + " " + STATE + " AS state " + """
            FROM access_review_item i
                           JOIN role_grant g ON g.id = i.grant_id
                           LEFT JOIN edition e ON e.id = g.edition_id) n ON n.review_id = v.id
             WHERE %s
             GROUP BY v.id
             ORDER BY v.closed_at IS NOT NULL, v.begun_at DESC
            """;

    private static final String ITEMS = """
            SELECT r.*, i.reference AS item, i.version AS item_version,""" + " " + STATE + " AS item_state" + """
            , i.reason AS item_reason, i.decided_at,
                   coalesce((SELECT b.name FROM account b WHERE b.subject = i.decided_by LIMIT 1), i.decided_by) AS decided_by,
                   r.subject = ?2 AS own, m.id AS smaller, s.code AS smaller_edition, m.ends_at AS smaller_until
              FROM access_review_item i
              JOIN access_review v ON v.id = i.review_id
              JOIN role_grant g ON g.id = i.grant_id
              LEFT JOIN edition e ON e.id = g.edition_id
              LEFT JOIN role_grant m ON m.id = i.replacement_id
              LEFT JOIN edition s ON s.id = m.edition_id
              JOIN (""" + GrantQueries.ofReview() + """
            ) r ON r.reference = g.reference
             WHERE v.reference = CAST(?3 AS uuid)""";

    private ReviewQueries() {}

    static List<String> unreached(EntityManager em, Instant now) {
        return RowReader.of(em, UNREACHED, now.toString())
                .map(in -> in.text("name"))
                .toList();
    }

    /** All of them: the open one first, then the latest. */
    static List<ReviewRow> reviews(EntityManager em, Instant now) {
        return RowReader.of(em, REVIEWS.formatted("?1 <> ''"), now.toString())
                .map(ReviewQueries::review)
                .toList();
    }

    /** One of them, or none. */
    static List<ReviewRow> review(EntityManager em, UUID reference, Instant now) {
        return RowReader.of(
                        em, REVIEWS.formatted("v.reference = CAST(?2 AS uuid)"), now.toString(), reference.toString())
                .map(ReviewQueries::review)
                .toList();
    }

    private static ReviewRow review(RowReader in) {
        return new ReviewRow(
                in.reference("reference"),
                in.date("due_on"),
                in.text("reason"),
                in.text("begun_by"),
                in.moment("begun_at"),
                in.text("closed_by"),
                in.moment("closed_at"),
                in.number("open"),
                in.number("kept"),
                in.number("reduced"),
                in.number("revoked"),
                in.number("ended"));
    }

    /** Its grants. */
    static List<ReviewItemRow> items(EntityManager em, UUID review, ReviewSearch search, String caller, Instant now) {
        String sql = "SELECT * FROM (" + ITEMS + ") x WHERE ?4 = '' OR x.item_state = ?4 ORDER BY " + order(search)
                + " LIMIT ?5 OFFSET ?6";
        return RowReader.of(
                        em,
                        sql,
                        now.toString(),
                        caller,
                        review.toString(),
                        search.state() == null ? "" : search.state(),
                        search.size(),
                        search.offset())
                .map(ReviewQueries::item)
                .toList();
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String order(ReviewSearch search) {
        String turn = search.descending() ? " DESC" : "";
        String by = switch (search.sort()) {
            case NAME -> "folded(x.name)" + turn + ", " + GrantQueries.place("x.role");
            case ROLE -> GrantQueries.place("x.role") + turn + ", folded(x.name)";
            case USED -> "coalesce(x.day, CAST(x.given_at AS date))" + turn + ", folded(x.name)";
        };
        return by + ", x.reference";
    }

    private static ReviewItemRow item(RowReader in) {
        return new ReviewItemRow(
                in.reference("item"),
                in.number("item_version"),
                GrantQueries.row(in),
                in.text("item_state"),
                in.text("item_reason"),
                in.text("decided_by"),
                in.moment("decided_at"),
                in.truth("own"),
                in.isNull("smaller")
                        ? null
                        : new ReviewItemRow.Reduced(in.text("smaller_edition"), in.moment("smaller_until")));
    }
}
