package be.egmont.reporting;

import be.egmont.access.GrantRow;
import be.egmont.access.ReviewItemRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The grants of a review with what was decided about each, by whom and why. */
public final class ReviewTable {

    private ReviewTable() {}

    public static Table of(List<ReviewItemRow> rows, ZoneId zone, UnaryOperator<String> words) {
        Table.Builder table = new Table.Builder("review");
        for (String column :
                List.of("account", "name", "role", "edition", "delegation", "until", "reason", "given_by")) {
            table.column(column, column, Table.Kind.TEXT, 24);
        }
        table.column("given_at", "given_at", Table.Kind.MOMENT, 18);
        table.column("last_used", "last_used", Table.Kind.TEXT, 14);
        table.column("decision", "decision", Table.Kind.TEXT, 14);
        table.column("decision_reason", "decision_reason", Table.Kind.TEXT, 32);
        table.column("decided_by", "decided_by", Table.Kind.TEXT, 24);
        table.column("decided_at", "decided_at", Table.Kind.MOMENT, 18);
        table.column("reduced_to_edition", "reduced_to_edition", Table.Kind.TEXT, 14);
        table.column("reduced_until", "reduced_until", Table.Kind.TEXT, 14);
        for (ReviewItemRow row : rows) {
            GrantRow grant = row.grant();
            ReviewItemRow.Reduced smaller = row.replacement();
            table.row(Arrays.asList(
                    grant.subject(),
                    grant.accountName(),
                    grant.role(),
                    grant.edition(),
                    grant.delegationCode(),
                    lastDay(grant.until(), zone),
                    grant.reason(),
                    grant.givenBy(),
                    at(grant.givenAt(), zone),
                    grant.usedOn() == null ? null : grant.usedOn().toString(),
                    words.apply("access.review.state." + row.state()),
                    row.reason(),
                    row.decidedBy(),
                    row.decidedAt() == null ? null : at(row.decidedAt(), zone),
                    smaller == null ? null : smaller.edition(),
                    smaller == null ? null : lastDay(smaller.until(), zone)));
        }
        return table.build();
    }

    /** The database has the moment after it. */
    private static String lastDay(Instant until, ZoneId zone) {
        return until == null
                ? null
                : until.minusNanos(1).atZone(zone).toLocalDate().toString();
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
