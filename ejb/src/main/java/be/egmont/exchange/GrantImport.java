package be.egmont.exchange;

import be.egmont.access.Account;
import be.egmont.access.GrantRow;
import be.egmont.access.Role;
import be.egmont.access.Scope;
import be.egmont.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Roles for people who have signed in once, one a row. Each goes through the boundary by which administrators grant
 * roles, so its rules apply: nobody grants themselves a role, and an administrator has to be confirmed. Existing grants
 * are left unchanged.
 */
final class GrantImport extends Importer<GrantImport.Entry> {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    /**
     * One role of one person.
     *
     * @param account subject or mail
     * @param until null for no end
     */
    record Entry(String account, String role, Scope scope, Instant until, String reason) {}

    @Override
    List<String> required() {
        return List.of("account", "role", "reason");
    }

    /** The last columns are exported for information and not read back. */
    @Override
    List<String> optional() {
        return List.of("edition", "delegation", "until", "name", "state", "from", "given_by", "given_at", "last_used");
    }

    @Override
    String key() {
        return "account";
    }

    @Override
    List<String> labels() {
        return List.of("account", "role");
    }

    @Override
    Object identity(Entry entry) {
        return entry.account() == null || entry.role() == null
                ? null
                : entry.account().toLowerCase(Locale.ROOT) + " " + entry.role() + " "
                        + Objects.toString(entry.scope().edition(), "")
                        + " " + Objects.toString(entry.scope().delegation(), "");
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        String account = line.required("account", 200);
        String role = line.known("role", Role.ALL, "unknown-role");
        String edition = line.text("edition");
        if (edition != null && !known.editions().containsKey(edition)) {
            line.problem("edition", "unknown-edition", edition);
            edition = null;
        }
        String delegation = line.text("delegation");
        if (delegation != null
                && !known.posts().containsKey(delegation)
                && !known.organisations().contains(delegation)) {
            line.problem("delegation", "unknown-delegation", delegation);
        } else if (delegation != null && role != null && !role.equals(Role.DELEGATION_MANAGER)) {
            line.problem("delegation", "delegation-role");
        }
        if (edition != null && Role.ADMINISTRATOR.equals(role)) {
            line.problem("edition", "administrator-edition");
        }
        LocalDate last = line.date("until");
        ZoneId zone = zone(known);
        String reason = line.required("reason", LONGEST);
        if (reason != null && reason.length() < SHORTEST) {
            line.problem("reason", "too-short", SHORTEST);
        }
        return new Entry(
                account,
                role,
                new Scope(edition, delegation),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
                reason);
    }

    @Override
    List<String> exported() {
        return List.of("account", "role", "reason", "edition", "delegation", "until", "name");
    }

    @Override
    Map<String, List<String>> words() {
        return Map.of("role", Role.ALL);
    }

    @Override
    List<Cells> export(ExportScope from) {
        ZoneId zone = zone(ReferenceData.of(from.em(), Instant.EPOCH));
        return from.grants().export().stream()
                .map(row -> new Cells()
                        .put("account", row.subject())
                        .put("role", row.role())
                        .put("reason", row.reason())
                        .put("edition", row.edition())
                        .put("delegation", row.delegationCode())
                        .put("until", row.until() == null ? null : lastDay(row.until(), zone))
                        .put("name", row.accountName()))
                .sorted(Comparator.comparing(row -> row.texts(exported()).toString()))
                .toList();
    }

    /** The file has the last day, the database the moment after it. */
    private static LocalDate lastDay(Instant until, ZoneId zone) {
        return until.minusNanos(1).atZone(zone).toLocalDate();
    }

    private static ZoneId zone(ReferenceData known) {
        return known.editions().values().stream()
                .findFirst()
                .map(ReferenceData.Days::zone)
                .orElse(ZoneOffset.UTC);
    }

    @Override
    void merge(List<ParsedRow<Entry>> entries, ImportContext merge) {
        for (ParsedRow<Entry> read : entries) {
            Entry entry = read.entry();
            List<Account> accounts = merge.em()
                    .createQuery(
                            "SELECT a FROM Account a WHERE a.subject = :one OR LOWER(a.email) = LOWER(:one)",
                            Account.class)
                    .setParameter("one", entry.account())
                    .setMaxResults(2)
                    .getResultList();
            if (accounts.size() != 1) {
                merge.problem(
                        read.row(),
                        "account",
                        accounts.isEmpty() ? "unknown-account" : "account-twice",
                        entry.account());
            } else if (merge.grants().list(accounts.get(0).reference()).stream().anyMatch(row -> isThat(row, entry))) {
                merge.unchanged(read.row());
            } else {
                try {
                    merge.grants()
                            .give(
                                    accounts.get(0).reference(),
                                    entry.role(),
                                    entry.scope(),
                                    null,
                                    entry.until(),
                                    entry.reason());
                    merge.created(read.row());
                } catch (Refusal refused) {
                    // the transaction is rolled back, so checking further rows would only add consequential errors
                    merge.problem(read.row(), null, refused.key().substring("refusal.".length()), refused.arguments());
                    return;
                }
            }
        }
    }

    private static boolean isThat(GrantRow row, Entry entry) {
        return row.isOpen()
                && row.role().equals(entry.role())
                && Objects.equals(row.edition(), entry.scope().edition())
                && Objects.equals(row.delegationCode(), entry.scope().delegation());
    }
}
