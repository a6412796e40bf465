package be.egmont.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables that the journal watches, as the migrations make them: the columns of each, with the codes that each takes. */
final class Columns {

    private static final Path MIGRATIONS = Path.of("../ejb/src/main/resources/db/migration");
    private static final String TYPES =
            "(?:bigint|integer|smallint|numeric|text|uuid|boolean|date|time|timestamptz|tstzrange|char\\(\\d\\)|jsonb|bytea)";

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("(?:^|,|\\n)\\s*([a-z_0-9]+)\\s+" + TYPES + "(?!\\w)([^\\n]*(?:\\n\\s{20,}[^\\n]*)*)");
    private static final Pattern ALTER = Pattern.compile("ALTER TABLE (\\w+)(.*?);", Pattern.DOTALL);
    private static final Pattern CHANGE = Pattern.compile("(ADD|DROP) COLUMN (?:IF (?:NOT )?EXISTS )?(\\w+)");
    private static final Pattern CODE = Pattern.compile("'([\\w-]+)'");
    private static final String UNWATCHED =
            "journal_.*|flyway_.*|released_.*|account_role|sign_in|logout_token|grant_use|job|import_file|proposal.*";

    private final Map<String, Map<String, List<String>>> tables = new TreeMap<>();

    private Columns() {}

    /** Table to column to its codes; what the journal never shows is left out. */
    static Map<String, Map<String, List<String>>> watched() {
        Columns columns = new Columns();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            files.filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .forEach(columns::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        columns.tables.keySet().removeIf(table -> table.matches(UNWATCHED));
        columns.tables.values().forEach(one -> one.keySet().removeAll(List.of("id", "version", "reference")));
        return columns.tables;
    }

    private void read(Path file) {
        String sql;
        try {
            sql = Files.readString(file).replaceAll("--[^\\n]*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher table = TABLE.matcher(sql);
        while (table.find()) {
            // several columns on one line, as those of a text in four languages
            String body = table.group(2).replaceAll(", (?=[a-z_]+ +" + TYPES + ")", ",\n    ");
            Matcher column = COLUMN.matcher(body);
            Map<String, List<String>> columns = tables.computeIfAbsent(table.group(1), name -> new TreeMap<>());
            while (column.find()) {
                columns.put(column.group(1), codes(column.group(1), column.group(2)));
            }
        }
        Matcher alter = ALTER.matcher(sql);
        while (alter.find()) {
            Matcher change = CHANGE.matcher(alter.group(2));
            while (change.find()) {
                if (change.group(1).equals("ADD")) {
                    tables.get(alter.group(1)).putIfAbsent(change.group(2), List.of());
                } else {
                    tables.get(alter.group(1)).remove(change.group(2));
                }
            }
        }
    }

    private static List<String> codes(String column, String rest) {
        Matcher check = Pattern.compile("CHECK \\(" + column + " IN \\((.*?)\\)\\)", Pattern.DOTALL)
                .matcher(rest);
        return check.find()
                ? CODE.matcher(check.group(1))
                        .results()
                        .map(code -> code.group(1))
                        .toList()
                : List.of();
    }
}
