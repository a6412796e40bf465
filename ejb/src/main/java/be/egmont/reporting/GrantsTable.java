package be.egmont.reporting;

import be.egmont.access.GrantRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The open grants as a table that can be imported again, with the columns of the import. */
public final class GrantsTable {

    private GrantsTable() {}

    public static Table of(List<GrantRow> rows, ZoneId zone, UnaryOperator<String> words) {
        Table.Builder table = new Table.Builder("grants");
        for (String column : List.of("account", "role", "edition", "delegation", "until", "reason", "name", "state")) {
            table.column(column, column, Table.Kind.TEXT, 24);
        }
        table.column("from", "from", Table.Kind.MOMENT, 18);
        table.column("given_by", "given_by", Table.Kind.TEXT, 24);
        table.column("given_at", "given_at", Table.Kind.MOMENT, 18);
        table.column("last_used", "last_used", Table.Kind.TEXT, 14);
        for (GrantRow row : rows) {
            table.row(Arrays.asList(
                    row.subject(),
                    row.role(),
                    row.edition(),
                    row.delegationCode(),
                    // the file has the last day, the database the moment after it
                    row.until() == null
                            ? null
                            : row.until()
                                    .minusNanos(1)
                                    .atZone(zone)
                                    .toLocalDate()
                                    .toString(),
                    row.reason(),
                    row.accountName(),
                    words.apply("access.grant." + row.state()),
                    at(row.from(), zone),
                    row.givenBy(),
                    at(row.givenAt(), zone),
                    row.usedOn() == null ? null : row.usedOn().toString()));
        }
        return table.build();
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
