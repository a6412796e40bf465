package be.egmont.access;

import be.egmont.access.Arrival.HeldGrant;
import be.egmont.kernel.Translated;
import be.egmont.persistence.RowReader;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statement with which each request of somebody signed in begins: a row for each grant of his that nobody has revoked, or
 * one without a grant.
 */
final class ArrivalQuery {

    private static final String ROWS = """
            SELECT s.seen, a.id AS account, a.issuer IS NOT NULL AS came, a.person_id, a.language, g.role,
                   num_nonnulls(g.edition_id, g.post_id, g.organisation_id) > 0 AS scoped, g.edition_id, g.post_id,
                   g.organisation_id, g.edition_id IS NULL OR e.status <> 'ARCHIVED' AS live, g.starts_at, g.ends_at,
                   g.role <> 'administrator' OR g.confirmed_by IS NOT NULL AS confirmed,
                   coalesce(u.day >= CAST(?2 AS date), false) AS marked,
                   (SELECT string_agg(x.id || ' ' || x.xmin, ',' ORDER BY x.id) FROM edition x) AS editions
              FROM sign_in s
              LEFT JOIN account a ON a.subject = s.subject
              LEFT JOIN role_grant g ON g.account_id = a.id AND g.revoked_at IS NULL
              LEFT JOIN edition e ON e.id = g.edition_id
              LEFT JOIN grant_use u ON u.grant_id = g.id
             WHERE s.id = ?1 AND s.ended IS NULL
             ORDER BY a.last_seen DESC, g.id
            """;

    /**
     * What was read.
     *
     * @param seen when the sign-in was last noted as used
     */
    record Found(Arrival arrival, Instant seen) {}

    private ArrivalQuery() {}

    /** Empty when somebody has ended that sign-in, or nobody ever began it. */
    static Optional<Found> read(EntityManager em, UUID signIn, Instant now) {
        List<RowReader> rows = RowReader.of(
                        em,
                        ROWS,
                        signIn,
                        LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<HeldGrant> held = new ArrayList<>();
        List<ScopedRole> reaches = new ArrayList<>();
        for (RowReader in : rows) {
            if (in.isNull("role")) {
                continue;
            }
            GrantState state = new GrantState(
                    in.text("role"),
                    in.truth("scoped"),
                    in.truth("live"),
                    new GrantPeriod(in.moment("starts_at"), in.moment("ends_at")),
                    in.truth("confirmed"),
                    null);
            if (state.scoped() && state.isInForce(now)) {
                reaches.add(new ScopedRole(
                        state.role(),
                        in.idOrNull("edition_id"),
                        in.idOrNull("post_id"),
                        in.idOrNull("organisation_id")));
            }
            // an account that waits for its first sign-in gives no role
            if (in.truth("came")) {
                held.add(new HeldGrant(state, in.truth("marked")));
            }
        }
        RowReader first = rows.get(0);
        CallerRow account = first.isNull("account")
                ? null
                : new CallerRow(
                        first.idOrNull("person_id"), first.word("language", Translated.Language.class), reaches);
        return Optional.of(new Found(Arrival.of(account, held, now, first.text("editions")), first.moment("seen")));
    }
}
