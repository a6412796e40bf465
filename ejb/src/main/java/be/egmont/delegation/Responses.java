package be.egmont.delegation;

import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Translated;
import be.egmont.persistence.RowReader;
import be.egmont.post.Region;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;

/** Who has answered the call home and who is missing, for the team: figures, a list, and how those are reached. */
@Stateless
@RolesAllowed({Role.ORGANISER, Role.PROTOCOL})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Responses {

    /** More than an edition has participants. */
    private static final int ALL = 100_000;

    private static final String FROM = """
              FROM participant t
              JOIN edition e ON e.id = t.edition_id
              JOIN person q ON q.id = t.person_id
              JOIN delegation d ON d.id = t.delegation_id
              LEFT JOIN post p ON p.id = d.post_id
              LEFT JOIN organisation o ON o.id = d.organisation_id
             WHERE e.code = ?1 AND (?2 OR t.leads)
            """;

    private static final String FIGURES = """
            SELECT p.region, p.id IS NOT NULL AS of_post, coalesce(p.kind, o.category) AS type,
                   CASE WHEN o.category = 'FPS_DIRECTORATE' THEN o.code END AS directorate,
                   CASE WHEN o.category = 'FPS_DIRECTORATE' THEN o.name_fr END AS title_fr,
                   CASE WHEN o.category = 'FPS_DIRECTORATE' THEN o.name_nl END AS title_nl,
                   CASE WHEN o.category = 'FPS_DIRECTORATE' THEN o.name_de END AS title_de,
                   CASE WHEN o.category = 'FPS_DIRECTORATE' THEN o.name_en END AS title_en,
                   t.rsvp, count(*) AS people
            """;

    private static final String LIST = """
            SELECT t.reference, q.given_name || ' ' || q.family_name AS name, t.leads, p.id IS NOT NULL AS of_post,
                   coalesce(p.code, o.code) AS code,
                   coalesce(p.city_fr, o.name_fr) AS sender_fr, coalesce(p.city_nl, o.name_nl) AS sender_nl,
                   coalesce(p.city_de, o.name_de) AS sender_de, coalesce(p.city_en, o.name_en) AS sender_en,
                   p.region, coalesce(p.kind, o.category) AS type, t.rsvp, nullif(trim(q.email), '') AS email, q.phone,
                   count(*) OVER () AS total
            """;

    private static final String FOUND = """
               AND (?3 = '' OR p.region = ?3)
               AND (?4 = '' OR coalesce(p.kind, o.category) = ?4)
               AND (?5 = '' OR (o.category = 'FPS_DIRECTORATE' AND o.code = ?5))
               AND (?6 = '' OR t.rsvp = ?6)
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    /**
     * How many answered what.
     *
     * @param everybody whether companions count as well; else heads of delegation alone
     */
    public ResponseFigures figures(@EditionCode String edition, boolean everybody) {
        return new ResponseFigures(RowReader.of(
                        em, FIGURES + FROM + " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9", edition, everybody)
                .map(in -> new ResponseFigures.Cell(
                        in.word("region", Region.class),
                        in.truth("of_post"),
                        in.text("type"),
                        in.text("directorate"),
                        in.translated("title"),
                        in.word("rsvp", Rsvp.class),
                        in.id("people")))
                .toList());
    }

    /** A part of those who are looked for. */
    public ResponseList list(@EditionCode String edition, ResponseSearch search) {
        return read(edition, search, search.offset(), search.size());
    }

    /** All who are looked for, with how they are reached, to write to them or to ring them up: the journal tells it. */
    @Writes(trace = true)
    public List<ResponseRow> contacts(@EditionCode String edition, ResponseSearch search) {
        return read(edition, search, 0, ALL).rows();
    }

    /** The same, to be taken out as a file: the journal tells it. */
    @Writes(trace = true)
    public List<ResponseRow> export(@EditionCode String edition, ResponseSearch search) {
        return contacts(edition, search);
    }

    private ResponseList read(String edition, ResponseSearch search, int offset, int size) {
        long[] total = new long[1];
        List<ResponseRow> rows = RowReader.of(
                        em,
                        LIST + FROM + FOUND + " ORDER BY " + order(search) + " LIMIT ?7 OFFSET ?8",
                        edition,
                        search.everybody(),
                        search.region() == null ? "" : search.region().name(),
                        text(search.type()),
                        text(search.directorate()),
                        search.rsvp() == null ? "" : search.rsvp().name(),
                        size,
                        offset)
                .map(in -> {
                    total[0] = in.id("total");
                    return row(in);
                })
                .toList();
        return new ResponseList(rows, total[0]);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** The whitelist: nothing of what a reader sends becomes SQL. */
    private static String order(ResponseSearch search) {
        String sender = sender(search.language());
        String turn = search.descending() ? " DESC" : "";
        String name = "q.family_name%1$s, q.given_name%1$s";
        return switch (search.sort()) {
                    case SENDER -> sender + turn + ", t.leads DESC, " + name.formatted("");
                    case NAME -> name.formatted(turn);
                    case RSVP -> "t.rsvp" + turn + ", " + sender + ", t.leads DESC, " + name.formatted("");
                }
                + ", t.id";
    }

    /** In the reader's language, else in French, which all have. */
    private static String sender(Translated.Language language) {
        String own = language.name().toLowerCase(Locale.ROOT);
        return "lower(coalesce(p.city_" + own + ", p.city_fr, o.name_" + own + ", o.name_fr)) COLLATE \"und-x-icu\"";
    }

    private static ResponseRow row(RowReader in) {
        return new ResponseRow(
                in.reference("reference"),
                in.text("name"),
                in.truth("leads"),
                in.truth("of_post"),
                in.text("code"),
                in.translated("sender"),
                in.word("region", Region.class),
                in.text("type"),
                in.word("rsvp", Rsvp.class),
                in.text("email"),
                in.text("phone"));
    }
}
