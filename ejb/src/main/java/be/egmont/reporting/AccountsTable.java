package be.egmont.reporting;

import be.egmont.access.AccountRow;
import be.egmont.access.RoleReason;
import be.egmont.kernel.Translated;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Accounts with the roles that they have now. */
public final class AccountsTable {

    private AccountsTable() {}

    /**
     * Makes it.
     *
     * @param words finds the word of a key
     * @param texts a text in the reader's language
     * @param reasons why somebody holds a role, in words
     */
    public static Table of(
            List<AccountRow> accounts,
            ZoneId zone,
            UnaryOperator<String> words,
            Function<Translated, String> texts,
            Function<RoleReason, String> reasons) {
        Table.Builder table = new Table.Builder("accounts");
        table.column("name", words.apply("access.people.name"), Table.Kind.TEXT, 28);
        table.column("account", words.apply("exchange.head.account"), Table.Kind.TEXT, 28);
        table.column("email", words.apply("person.column.email"), Table.Kind.TEXT, 34);
        table.column("seat", words.apply("access.people.seat"), Table.Kind.TEXT, 34);
        table.column("roles", words.apply("access.people.roles"), Table.Kind.TEXT, 60);
        table.column("last_seen", words.apply("access.people.seen"), Table.Kind.MOMENT, 18);
        for (AccountRow one : accounts) {
            table.row(Arrays.asList(
                    one.name(),
                    one.subject(),
                    one.email(),
                    one.seat() == null ? null : texts.apply(one.seat()),
                    one.reasons().stream()
                            .map(held -> words.apply("access.role." + held.role()) + ", " + reasons.apply(held))
                            .collect(Collectors.joining("; ")),
                    at(one.lastSeen(), zone)));
        }
        return table.build();
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
