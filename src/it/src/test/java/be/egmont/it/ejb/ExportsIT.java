package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.Role;
import be.egmont.exchange.ColumnChoice;
import be.egmont.exchange.ExportFormat;
import be.egmont.exchange.Exports;
import be.egmont.exchange.ImportKind;
import be.egmont.exchange.ImportRunRow;
import be.egmont.exchange.ImportRuns;
import be.egmont.exchange.Imports;
import be.egmont.exchange.Outcome;
import be.egmont.exchange.Preview;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What goes out comes in again as it was, and what came in can be taken back. */
@InsideServer
class ExportsIT {

    private static final int MANY = 600;

    private static final String PEOPLE = "edition,post,organisation,given_name,family_name,address_form,language_role,"
            + "language,capacity,function_fr,function_nl,from,leads,email\n";

    /** Of each kind something that a file brings back to what it was. */
    private static final Map<ImportKind, String> CHANGES = Map.of(
            ImportKind.COUNTRIES, "UPDATE country SET name_de = name_de || ' x' WHERE code IN ('CI', 'FR')",
            ImportKind.POSTS, "UPDATE post SET city_fr = city_fr || ' x', note = 'x' WHERE code < 'D'",
            ImportKind.ORGANISATIONS, "UPDATE organisation SET website = NULL, sectors_fr = 'x' WHERE code < 'D'",
            ImportKind.ROOMS, "UPDATE room SET capacity_table = 7",
            ImportKind.EDITIONS, "UPDATE edition SET theme_en = 'x' WHERE code <> '2026'",
            ImportKind.PROGRAMME, "UPDATE session SET title_en = 'x', obligation = 'OPTIONAL' WHERE code < 'S09'",
            ImportKind.PEOPLE,
                    "UPDATE person SET family_name = family_name || ' x', phone = '+32 2 501 81 11' WHERE id IN"
                            + " (SELECT person_id FROM participant WHERE rsvp <> 'EXCUSED' LIMIT 20)",
            ImportKind.APPOINTMENTS,
                    "UPDATE appointment SET function_fr = 'x', from_date = from_date - 1 WHERE to_date IS NULL");

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @EJB
    private Exports exports;

    @EJB
    private Imports imports;

    @EJB
    private ImportRuns runs;

    @Test
    void anExportImportedAgainChangesNothing() {
        cast.as("export-admin", Role.ADMINISTRATOR);
        for (ImportKind kind : ImportKind.values()) {
            for (ExportFormat format : ExportFormat.values()) {
                byte[] file = file(kind, format);
                Preview preview = imports.preview(kind, List.of(), file);
                assertThat(preview.problems())
                        .as("%s as %s", kind, format)
                        // there may be nothing of a kind
                        .allMatch(problem -> problem.key().equals("exchange.problem.file-empty"));
                assertThat(preview.created() + preview.changed())
                        .as("%s as %s", kind, format)
                        .isZero();
                assertThat(file(kind, format)).as("%s as %s", kind, format).isEqualTo(file);
            }
        }
        assertThat(imports.preview(ImportKind.PEOPLE, List.of(), file(ImportKind.PEOPLE, ExportFormat.CSV))
                        .unchanged())
                .isGreaterThan(500);
    }

    @Test
    void whatWasChangedIsBroughtBackByteForByte() {
        cast.as("export-admin", Role.ADMINISTRATOR);
        for (ImportKind kind : CHANGES.keySet()) {
            byte[] before = file(kind, ExportFormat.ODS);
            assertThat(rows.run(CHANGES.get(kind))).as(kind.name()).isPositive();
            byte[] between = file(kind, ExportFormat.ODS);
            int changed = imports.apply(kind, "a.ods", List.of(), before).changed();
            assertThat(between).as(kind.name()).isNotEqualTo(before);
            assertThat(changed).as(kind.name()).isPositive();
            assertThat(file(kind, ExportFormat.ODS)).as(kind.name()).isEqualTo(before);
        }
    }

    /** A column that is missing changes nothing, in any kind of file; an empty cell of one that is there says that there is nothing. */
    @Test
    void whatAFileHasNoColumnForStaysAsItIs() {
        cast.as("export-admin", Role.ADMINISTRATOR);
        for (ImportKind kind : ImportKind.values()) {
            Preview preview = imports.preview(kind, withoutOptional(kind), file(kind, ExportFormat.COMMA));
            assertThat(preview.problems())
                    .as(kind.name())
                    .allMatch(problem -> problem.key().equals("exchange.problem.file-empty"));
            assertThat(preview.created() + preview.changed()).as(kind.name()).isZero();
        }
        String head = "code,name_fr,name_nl,kind,confidence,note\n";
        Outcome made = rooms(head + "BLANK-1,Un,Een,SALON,HIGH,Remark\n");
        Outcome less = rooms("code,name_fr,name_nl,kind,confidence\nBLANK-1,Une,Een,SALON,HIGH\n");
        assertThat(rows.one("SELECT note FROM room WHERE code = 'BLANK-1'")).isEqualTo("Remark");
        Outcome empty = rooms(head + "BLANK-1,Une,Een,SALON,HIGH,\n");
        assertThat(rows.number("SELECT count(*) FROM room WHERE code = 'BLANK-1' AND note IS NULL"))
                .isEqualTo(1);
        undo(empty);
        undo(less);
        undo(made);
    }

    /** The columns that a kind can do without, but those by which its rows are known, as nobody reads them. */
    private static List<ColumnChoice> withoutOptional(ImportKind kind) {
        return kind.columns().stream()
                .filter(column -> !kind.requiredColumns().contains(column)
                        && !List.of("reference", "edition", "delegation").contains(column))
                .map(column -> new ColumnChoice(column, ""))
                .toList();
    }

    @Test
    void rolesGoOutForAdministratorsOnly() {
        cast.organiser();
        assertThatThrownBy(() -> file(ImportKind.GRANTS, ExportFormat.CSV)).isInstanceOf(Refusal.NotFound.class);
    }

    /** Whatever becomes of an export on its way, it comes in as a whole or not at all. */
    @Test
    void aDamagedExportLeavesNoHalfChange() {
        cast.as("export-admin", Role.ADMINISTRATOR);
        byte[] good = file(ImportKind.ROOMS, ExportFormat.CSV);
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] bad = good.clone();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Preview preview = imports.preview(ImportKind.ROOMS, List.of(), bad);
            assertThat(file(ImportKind.ROOMS, ExportFormat.CSV)).isEqualTo(good);
            if (!preview.isGood()) {
                assertThatThrownBy(() -> imports.apply(ImportKind.ROOMS, "a.csv", List.of(), bad))
                        .isInstanceOf(Refusal.class);
                assertThat(file(ImportKind.ROOMS, ExportFormat.CSV)).isEqualTo(good);
            }
        }
    }

    @Test
    void anImportIsUndoneAsIfItHadNeverBeen() {
        cast.as("export-admin", Role.ADMINISTRATOR);
        byte[] posts = file(ImportKind.POSTS, ExportFormat.CSV);
        byte[] people = file(ImportKind.PEOPLE, ExportFormat.CSV);
        String text = new String(posts, StandardCharsets.UTF_8);
        Outcome done = imports.apply(
                ImportKind.POSTS,
                "posts.csv",
                List.of(),
                text.replace("Embassy of Belgium in Abidjan", "Embassy in Abidjan")
                        .replace("GH|LR|SL", "GH|ML")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(done.changed()).isPositive();
        Outcome came = imports.apply(
                ImportKind.PEOPLE,
                "people.csv",
                List.of(),
                (PEOPLE + "2026,ABJ,,Noor,Undo,F,FR,FR,STAFF,Attachée,Attaché,2025-09-01,NO,noor.undo@example.org\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(came.created()).isEqualTo(1);
        assertThat(runs.changes(came.run(), 0, 10).total()).isEqualTo(3);
        assertThat(runs.changes(came.run(), 0, 10).rows().get(0).name().getFr()).isEqualTo("Noor Undo");

        undo(came);
        undo(done);
        assertThat(file(ImportKind.POSTS, ExportFormat.CSV)).isEqualTo(posts);
        assertThat(file(ImportKind.PEOPLE, ExportFormat.CSV)).isEqualTo(people);
        assertThat(runs.view(done.run()).row().isUndone()).isTrue();
        assertThatThrownBy(() -> undo(done)).hasMessageContaining("import-undone");
    }

    /** What was said stays said; what had been said before is said once more, with its days. */
    @Test
    void answersAreAsTheyWereOnceTheFileIsUndone() {
        cast.as("export-admin", Role.ADMINISTRATOR);
        String who = rows.one(
                "SELECT q.reference FROM participant t JOIN person q ON q.id = t.person_id"
                        + " JOIN edition e ON e.id = t.edition_id WHERE e.code = '2026' AND t.rsvp = 'PARTLY' ORDER BY t.id LIMIT 1");
        String of = " FROM participant t JOIN person q ON q.id = t.person_id WHERE q.reference = '" + who + "'";
        rows.run("INSERT INTO participant_stay (edition_id, participant_id, rsvp, days, stated_by, since)"
                + " SELECT t.edition_id, t.id, 'PARTLY', '{2026-02-03}', 'test', now() - interval '10 years'" + of
                + " AND NOT EXISTS (SELECT 1 FROM participant_stay s WHERE s.participant_id = t.id)");
        String away = "SELECT string_agg(CAST(a.day AS text), ' ' ORDER BY a.day) FROM away a WHERE a.until IS NULL"
                + " AND a.participant_id = (SELECT t.id" + of + ")";
        String before = rows.one(away);
        byte[] people = file(ImportKind.PEOPLE, ExportFormat.CSV);
        Outcome done = imports.apply(
                ImportKind.PEOPLE,
                "answers.csv",
                List.of(),
                new String(people, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.contains(who) ? line.replaceFirst("\\bPARTLY\\b", "EXCUSED") : line)
                        .collect(Collectors.joining("\r\n"))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(done.changed()).isEqualTo(1);
        assertThat(rows.one(away)).isNotEqualTo(before);
        undo(done);
        assertThat(file(ImportKind.PEOPLE, ExportFormat.CSV)).isEqualTo(people);
        assertThat(rows.one(away)).isEqualTo(before);
    }

    @Test
    void whatSomebodyHasTouchedSinceIsNotUndone() {
        cast.as("export-admin", Role.ADMINISTRATOR);
        byte[] before = file(ImportKind.ROOMS, ExportFormat.CSV);
        String head = "code,name_fr,name_nl,kind,confidence\n";
        Outcome first = rooms(head + "UNDO-1,Un,Een,SALON,HIGH\nUNDO-2,Deux,Twee,SALON,HIGH\n");
        Outcome second = rooms(head + "UNDO-2,Deuxième,Tweede,SALON,HIGH\n");
        assertThat(runs.view(first.run()).touchedCount()).isEqualTo(1);
        assertThatThrownBy(() -> undo(first)).hasMessageContaining("import-undo-touched");
        undo(second);
        assertThat(runs.view(first.run()).mayBeUndone())
                .as("all is as it was left")
                .isTrue();

        // a table in a new room: the room is used
        Outcome tables = imports.apply(
                ImportKind.TABLES,
                "t.csv",
                List.of(),
                "room,first,last\nUNDO-1,901,903\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> undo(first)).hasMessageContaining("import-undo-touched");
        undo(tables);
        undo(first);
        assertThat(file(ImportKind.ROOMS, ExportFormat.CSV)).isEqualTo(before);
    }

    /** How long thousands take is measured elsewhere; here, that each of many comes and goes. */
    @Test
    void manyPeopleComeInAndAreTakenBack() {
        cast.as("export-admin", Role.ADMINISTRATOR);
        byte[] people = file(ImportKind.PEOPLE, ExportFormat.CSV);
        StringBuilder file = new StringBuilder(PEOPLE);
        for (int i = 0; i < MANY; i++) {
            file.append("2026,ABJ,,Noor")
                    .append(i)
                    .append(",Many,F,FR,FR,STAFF,Attachée,Attaché,2025-09-01,NO,noor")
                    .append(i)
                    .append("@example.org\n");
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        Preview preview = imports.preview(ImportKind.PEOPLE, List.of(), bytes);
        assertThat(preview.created()).isEqualTo(MANY);
        undo(imports.apply(ImportKind.PEOPLE, "many.csv", List.of(), bytes));
        assertThat(file(ImportKind.PEOPLE, ExportFormat.CSV)).isEqualTo(people);
    }

    /** Arrival, departure and whom one finds on site go out and come back; a file without these columns leaves them alone. */
    @Test
    void howPeopleComeGoesOutAndComesBack() {
        cast.as("export-admin", Role.ADMINISTRATOR);
        String who =
                "(SELECT t.id FROM participant t JOIN delegation d ON d.id = t.delegation_id JOIN post p ON p.id = d.post_id"
                        + " JOIN edition e ON e.id = t.edition_id WHERE e.code = '2026' AND p.code = 'ABJ' ORDER BY t.id LIMIT 1)";
        byte[] nobody = file(ImportKind.PEOPLE, ExportFormat.CSV);
        rows.run(
                "INSERT INTO travel (id, version, reference, edition_id, participant_id, arrives_at, arrival_means, arrival_number,"
                        + " arrival_place, departs_at) SELECT nextval('row_id'), 1, gen_random_uuid(), t.edition_id, t.id,"
                        + " '2026-02-01T21:35Z', 'PLANE', 'SN 204', 'Zaventem', '2026-02-06T07:00Z' FROM participant t WHERE t.id = "
                        + who);
        rows.run("UPDATE delegation SET contact_member_id = " + who + ", contact_phone = '+225 27 20 21 94 34'"
                + " WHERE id = (SELECT delegation_id FROM participant WHERE id = " + who + ")");
        byte[] all = file(ImportKind.PEOPLE, ExportFormat.CSV);
        assertThat(new String(all, StandardCharsets.UTF_8))
                .contains("2026-02-01;22:35;PLANE;SN 204;Zaventem;2026-02-06;08:00;;;;YES;'+225 27 20 21 94 34");
        for (ExportFormat format : ExportFormat.values()) {
            Preview again = imports.preview(ImportKind.PEOPLE, List.of(), file(ImportKind.PEOPLE, format));
            assertThat(again.problems()).as(format.name()).isEmpty();
            assertThat(again.created() + again.changed()).as(format.name()).isZero();
        }
        Preview less = imports.preview(ImportKind.PEOPLE, withoutOptional(ImportKind.PEOPLE), all);
        assertThat(less.created() + less.changed()).as("says nothing of it").isZero();

        Outcome cleared = imports.apply(ImportKind.PEOPLE, "nobody.csv", List.of(), nobody);
        assertThat(cleared.changed()).isEqualTo(1);
        assertThat(file(ImportKind.PEOPLE, ExportFormat.CSV)).isEqualTo(nobody);
        Outcome back = imports.apply(ImportKind.PEOPLE, "all.csv", List.of(), all);
        assertThat(file(ImportKind.PEOPLE, ExportFormat.CSV)).isEqualTo(all);
        undo(back);
        assertThat(file(ImportKind.PEOPLE, ExportFormat.CSV)).isEqualTo(nobody);
        undo(cleared);
        assertThat(file(ImportKind.PEOPLE, ExportFormat.CSV)).isEqualTo(all);

        Preview wrong = imports.preview(
                ImportKind.PEOPLE,
                List.of(),
                new String(all, StandardCharsets.UTF_8)
                        .replace("2026-02-06;08:00", "2026-01-31;08:00")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("exchange.problem.travel-order");
            assertThat(problem.column()).isEqualTo("departure_day");
        });
        rows.run("DELETE FROM travel WHERE participant_id = " + who);
        rows.run("UPDATE delegation SET contact_member_id = NULL, contact_phone = NULL WHERE contact_member_id = "
                + who);
    }

    private Outcome rooms(String file) {
        return imports.apply(ImportKind.ROOMS, "rooms.csv", List.of(), file.getBytes(StandardCharsets.UTF_8));
    }

    private void undo(Outcome done) {
        ImportRunRow row = runs.view(done.run()).row();
        runs.undo(row.reference(), row.version());
    }

    private byte[] file(ImportKind kind, ExportFormat format) {
        return exports.file(kind, null, format, Language.NL).bytes();
    }
}
