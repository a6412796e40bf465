package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Role;
import be.egmont.exchange.ExportFormat;
import be.egmont.exchange.Exports;
import be.egmont.exchange.ImportKind;
import be.egmont.exchange.ImportRunRow;
import be.egmont.exchange.ImportRuns;
import be.egmont.exchange.Imports;
import be.egmont.exchange.Outcome;
import be.egmont.exchange.Preview;
import be.egmont.it.harness.Domain;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Files that were changed by accident or on purpose come in through the door as people's do. Each is refused in words and leaves
 * everything as it was, or it comes in as a whole, says the same when it comes in again, and is gone when it is undone.
 * {@code -Dmutations=1000} has a thousand of them.
 */
@InsideServer
class MutationsIT {

    private static final long SEED = 20_260_203;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Who stays when: what was said last counts. Statements are never removed, so an undo adds one that says what held before. */
    private static final String STAYS = """
            (SELECT t.id, coalesce(s.rsvp, t.rsvp) AS rsvp, s.days
               FROM participant t
               LEFT JOIN LATERAL (SELECT x.rsvp, x.days FROM participant_stay x
                                   WHERE x.participant_id = t.id ORDER BY x.since DESC, x.id DESC LIMIT 1) s ON TRUE)""";

    /** What each kind of file writes, without what counts changes. */
    private static final Map<ImportKind, List<String>> TABLES = Map.of(
            ImportKind.ROOMS, List.of("room"),
            ImportKind.PROGRAMME, List.of("session", "session_room"),
            ImportKind.PEOPLE,
                    List.of("person", "appointment", "delegation", "participant", STAYS, "tenure", "travel"));

    private static final List<String> HEADS = List.of(
            "code",
            "name_fr",
            "name_nl",
            "name_de",
            "name_en",
            "kind",
            "capacity_table",
            "known_features",
            "confidence",
            "note");
    private static final String ROOMS =
            "SELECT concat_ws('|', code, name_fr, name_nl, coalesce(name_de, ''), coalesce(name_en, ''),"
                    + " kind, coalesce(CAST(capacity_table AS text), ''), coalesce(features, ''), confidence, coalesce(note, ''))"
                    + " FROM room WHERE code LIKE 'MUT-%' ORDER BY code";

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @EJB
    private Exports exports;

    @EJB
    private Imports imports;

    @EJB
    private ImportRuns runs;

    @Test
    void damagedExportsComeInAsAWholeOrNotAtAll() throws IOException {
        own.with(1).posts("ABJ", "TYO").organisations("ENABEL");
        cast.as("mutation-admin", Role.ADMINISTRATOR);
        List<ImportKind> kinds = List.of(ImportKind.ROOMS, ImportKind.PROGRAMME, ImportKind.PEOPLE);
        Map<String, byte[]> good = new HashMap<>();
        int taken = 0;
        int files = files();
        for (int i = 0; i < files; i++) {
            ImportKind kind = kinds.get(i % kinds.size());
            ExportFormat format = ExportFormat.values()[i / kinds.size() % ExportFormat.values().length];
            byte[] file = good.computeIfAbsent(
                    kind + " " + format,
                    key -> exports.file(kind, own.code(), format, Language.FR).bytes());
            taken += bring(kind, "file " + i + " of " + kind + " as " + format, new Damage(SEED + i).to(file));
        }
        assertThat(taken).isPositive().isLessThan(files);
    }

    /** @return whether it came in: 1 or 0 */
    private int bring(ImportKind kind, String name, byte[] file) {
        String before = digest(kind);
        long begin = System.nanoTime();
        Preview preview = imports.preview(kind, List.of(), file);
        assertThat(digest(kind)).as(name).isEqualTo(before);
        assertThat(preview.problems())
                .as(name)
                .allSatisfy(problem -> assertThat(problem.key()).startsWith("exchange.problem."));
        Outcome done = null;
        try {
            done = imports.apply(kind, "a", List.of(), file);
        } catch (Refusal refused) {
            assertThat(refused.key()).as(name).isEqualTo("refusal.import-problems");
        }
        assertThat(done != null).as(name).isEqualTo(preview.isGood());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(name).isLessThan(LONGEST);
        if (done != null && done.run() != null) {
            assertThat(done.created() + done.changed()).as(name).isEqualTo(preview.created() + preview.changed());
            Preview again = imports.preview(kind, List.of(), file);
            assertThat(again.isNews())
                    .as("%s again: %s", name, again.problems())
                    .isFalse();
            undo(done);
        }
        assertThat(digest(kind)).as(name).isEqualTo(before);
        return done == null ? 0 : 1;
    }

    /** What a change of a table means is known here without the product. */
    @Test
    void changedTablesAreUnderstoodAsTheyWereMeant() throws IOException {
        cast.as("mutation-admin", Role.ADMINISTRATOR);
        List<List<String>> all = new ArrayList<>();
        all.add(HEADS);
        for (int i = 1; i <= 6; i++) {
            all.add(List.of(
                    "MUT-" + i, "Salle " + i, "Zaal " + i, "Saal " + i, "", "SALON", "" + i, "", "HIGH", "Note " + i));
        }
        Outcome made = imports.apply(ImportKind.ROOMS, "mut.csv", List.of(), TableFiles.csv(all));
        List<String> before = rows.all(ROOMS);
        List<Function<List<List<String>>, byte[]>> forms = List.of(TableFiles::csv, TableFiles::xlsx, TableFiles::ods);
        for (int i = 0; i < files() / 2; i++) {
            Meant meant = new Meant(all, new Random(SEED + i));
            byte[] file = forms.get(i % forms.size()).apply(meant.written());
            String name = "table " + i + ": " + meant.changes;
            Outcome done = null;
            try {
                done = imports.apply(ImportKind.ROOMS, "a", List.of(), file);
            } catch (Refusal refused) {
                assertThat(refused.key()).as(name).isEqualTo("refusal.import-problems");
            }
            assertThat(done != null).as(name).isEqualTo(meant.isGood());
            assertThat(rows.all(ROOMS)).as(name).isEqualTo(meant.isGood() ? meant.rooms() : before);
            if (done != null && done.run() != null) {
                undo(done);
            }
            assertThat(rows.all(ROOMS)).as(name).isEqualTo(before);
        }
        undo(made);
    }

    /** A table with up to three changes, and what it then says. */
    private static final class Meant {

        private final List<List<String>> table = new ArrayList<>();
        private final List<String> changes = new ArrayList<>();
        /** By code what each column is to be. */
        private final Map<String, Map<String, String>> rooms = new TreeMap<>();

        private final Random random;

        Meant(List<List<String>> all, Random random) {
            this.random = random;
            all.forEach(row -> table.add(new ArrayList<>(row)));
            for (List<String> row : all.subList(1, all.size())) {
                rooms.put(row.get(0), new HashMap<>());
                HEADS.forEach(head -> rooms.get(row.get(0)).put(head, row.get(HEADS.indexOf(head))));
            }
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count && table.size() > 1; i++) {
                change(1 + random.nextInt(table.size() - 1), random.nextInt(13));
            }
        }

        private void change(int row, int kind) {
            changes.add(kind + " in " + row);
            switch (kind) {
                case 0 -> says(row, "note", " Autre « note », \"là\" <b>&amp;</b> ");
                case 1 -> says(row, "name_de", "");
                case 2 -> loses("note");
                case 3 -> loses("known_features");
                case 4 -> says(row, "capacity_table", "beaucoup");
                case 5 -> says(row, "capacity_table", "" + (10 + random.nextInt(90)));
                case 6 -> moves();
                case 7 -> says(row, "name_fr", " ");
                case 8 -> says(row, "note", "n".repeat(2_001));
                case 9 -> says(row, "known_features", "f".repeat(2_000));
                case 10 -> table.remove(row);
                case 11 -> says(row, "kind", "outdoor");
                default -> table.add(new ArrayList<>(table.get(row)));
            }
        }

        private void says(int row, String head, String text) {
            int column = table.get(0).indexOf(head);
            if (column >= 0) {
                table.get(row).set(column, text);
            }
        }

        private void loses(String head) {
            int column = table.get(0).indexOf(head);
            if (column >= 0) {
                table.forEach(row -> row.remove(column));
            }
        }

        private void moves() {
            int from = random.nextInt(table.get(0).size());
            int to = random.nextInt(table.get(0).size());
            table.forEach(row -> Collections.swap(row, from, to));
        }

        List<List<String>> written() {
            return table;
        }

        boolean isGood() {
            List<List<String>> said = table.subList(1, table.size());
            int code = table.get(0).indexOf("code");
            return !said.isEmpty()
                    && said.stream().map(row -> row.get(code)).distinct().count() == said.size()
                    && said.stream().allMatch(this::isGood);
        }

        private boolean isGood(List<String> row) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i).strip();
                boolean good = switch (table.get(0).get(i)) {
                    case "capacity_table" -> cell.matches("([1-9][0-9]{0,5})?");
                    case "name_fr" -> !cell.isEmpty();
                    default -> cell.length() <= 2_000;
                };
                if (!good) {
                    return false;
                }
            }
            return true;
        }

        /** Whoever is not spoken of stays as he is, and so does what there is no column for. */
        List<String> rooms() {
            for (List<String> row : table.subList(1, table.size())) {
                Map<String, String> room = rooms.get(row.get(table.get(0).indexOf("code")));
                for (int i = 0; i < row.size(); i++) {
                    String head = table.get(0).get(i);
                    String cell = row.get(i).strip();
                    room.put(head, head.equals("kind") ? cell.toUpperCase(Locale.ROOT) : cell);
                }
            }
            return rooms.values().stream()
                    .map(room -> String.join("|", HEADS.stream().map(room::get).toList()))
                    .toList();
        }
    }

    private void undo(Outcome done) {
        ImportRunRow row = runs.view(done.run()).row();
        runs.undo(row.reference(), row.version());
    }

    private String digest(ImportKind kind) {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES.get(kind)) {
            all.append(rows.one(
                    "SELECT md5(string_agg(t.line, '' ORDER BY t.line)) FROM (SELECT CAST(to_jsonb(x) - 'version'"
                            + " AS text) AS line FROM " + table + " x) AS t"));
        }
        return all.toString();
    }

    private static int files() throws IOException {
        try (InputStream in = Objects.requireNonNull(MutationsIT.class.getResourceAsStream("/" + Domain.MUTATIONS))) {
            return Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
