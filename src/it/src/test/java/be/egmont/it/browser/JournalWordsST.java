package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.kernel.Translated.Language;
import be.egmont.text.Book;
import be.egmont.web.audit.JournalCodes;
import be.egmont.web.audit.JournalWords;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The words of the journal, held against the tables that it watches. What has no word yet is shown by its own name, and the
 * build warns of it: a new column needs a word only when people read it.
 */
@ExtendWith(Walking.class)
class JournalWordsST {

    private static final Set<String> NEVER_SHOWN = Set.of("id", "version", "reference");
    private static final String TONGUE = "_(fr|nl|de|en)$";
    private static final Pattern CODES =
            Pattern.compile("^CHECK \\(\\(?\\(?(\\w+) = ANY \\(ARRAY\\[(.*)\\]\\)\\)?\\)?\\)$");
    private static final Pattern CODE = Pattern.compile("'([\\w-]+)'::text");

    private static final String COLUMNS = """
            SELECT c.relname, a.attname
              FROM pg_trigger t
              JOIN pg_class c ON c.oid = t.tgrelid
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE t.tgname = 'journal_note'
            """;

    private static final String CHECKS = """
            SELECT c.relname, pg_get_constraintdef(k.oid)
              FROM pg_trigger t
              JOIN pg_class c ON c.oid = t.tgrelid
              JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'c'
             WHERE t.tgname = 'journal_note'
            """;

    /** What a row may be about without being watched itself: it has a reference that the journal can name. */
    private static final String THINGS = """
            SELECT DISTINCT 'things', m[1]
              FROM pg_proc, regexp_matches(prosrc, 'SELECT ''(\\w+)''', 'g') AS m WHERE proname = 'journal_thing'
            """;

    private final Book book = Book.in(Language.FR);
    private Map<String, Set<String>> columns;
    private Map<String, Set<String>> checks;
    private Set<String> things;

    @BeforeEach
    void read(Walk walk) throws SQLException {
        try (walk;
                Connection connection = walk.connect();
                Statement statement = connection.createStatement()) {
            columns = pairs(statement, COLUMNS);
            checks = pairs(statement, CHECKS);
            things = pairs(statement, THINGS).get("things");
        }
        columns.values().forEach(names -> names.removeAll(NEVER_SHOWN));
        assertThat(columns).containsKeys("meeting_request", "account", "role_grant");
        assertThat(columns.get("post")).contains("city_nl", "note");
        assertThat(things).contains("post", "letter");
    }

    private static Map<String, Set<String>> pairs(Statement statement, String query) throws SQLException {
        Map<String, Set<String>> pairs = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                pairs.computeIfAbsent(row.getString(1), table -> new TreeSet<>())
                        .add(row.getString(2));
            }
        }
        return pairs;
    }

    /** Nearly all have one: a list of fields by their names in the database would be no journal that an auditor can read. */
    @Test
    void nearlyEverythingHasItsWord() {
        Set<String> all = new TreeSet<>();
        Set<String> wordless = new TreeSet<>();
        columns.forEach((table, names) -> {
            all.add(table);
            if (!book.has("audit.relation." + table)) {
                wordless.add(table);
            }
            for (String name : names) {
                all.add(table + "." + name);
                if (JournalWords.field(table, name, book::has, book::get).equals(name)) {
                    wordless.add(table + "." + name);
                }
            }
        });
        codes().forEach((field, codes) -> codes.forEach(code -> {
            String[] parts = field.split("\\.", 2);
            String key = JournalCodes.key(parts[0], parts[1], code, book::has);
            all.add(field + " " + code);
            if (key == null || book.get(key).contains("{")) {
                wordless.add(field + " " + code);
            }
        }));
        wordless.forEach(name -> System.out.println(
                "[WARNING] The journal shows " + name + " by that name: the books have no word for it"));
        assertThat(codes().get("meeting_request.state")).contains("SUBMITTED", "WITHDRAWN");
        assertThat(wordless).hasSizeLessThan(all.size() / 10);
    }

    @Test
    void noWordIsOfAFieldOrATableThatIsNoMore() {
        Set<String> known = new TreeSet<>();
        things.forEach(table -> known.add("audit.relation." + table));
        columns.forEach((table, names) -> {
            known.add("audit.relation." + table);
            for (String name : names) {
                known.add("audit.field." + table + "." + name);
                known.add("audit.field." + name);
                known.add("audit.field." + name.replaceFirst(TONGUE, ""));
            }
        });
        assertThat(book.keys("audit.field.")).isSubsetOf(known);
        assertThat(book.keys("audit.relation.")).isSubsetOf(known);
    }

    /** Table and field to what a check lets stand in it. */
    private Map<String, Set<String>> codes() {
        Map<String, Set<String>> codes = new TreeMap<>();
        checks.forEach((table, definitions) -> definitions.forEach(definition -> {
            Matcher check = CODES.matcher(definition);
            if (check.matches()) {
                codes.put(
                        table + "." + check.group(1),
                        CODE.matcher(check.group(2))
                                .results()
                                .map(MatchResult::group)
                                .map(code -> code.replaceAll("'([^']*)'.*", "$1"))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }));
        return codes;
    }
}
