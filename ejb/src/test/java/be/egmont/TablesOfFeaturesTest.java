package be.egmont;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL looks downward only, like Java: a feature reads the tables of those below it and of none above. */
class TablesOfFeaturesTest {

    /** Which feature a table, a view or a function that answers with rows belongs to. */
    private static final Map<String, List<String>> OWNED = Map.ofEntries(
            entry(
                    "audit",
                    "journal_entry",
                    "journal_link",
                    "journal_checkpoint",
                    "journal_draft",
                    "journal_pointer",
                    "journal_subject"),
            entry(
                    "access",
                    "person",
                    "account",
                    "account_role",
                    "role_grant",
                    "grant_use",
                    "access_review",
                    "access_review_item",
                    "mandate",
                    "house_setting",
                    "sign_in",
                    "logout_token",
                    "grants_in_force",
                    "roles_held"),
            entry("job", "job"),
            entry("post", "country", "post", "post_jurisdiction", "appointment"),
            entry("stakeholder", "organisation", "organisation_country"),
            entry("edition", "edition"),
            entry(
                    "delegation",
                    "delegation",
                    "participant",
                    "tenure",
                    "participant_stay",
                    "travel",
                    "delegation_quota",
                    "away"),
            entry("person", "person_merge", "person_distinct"),
            entry(
                    "programme",
                    "room",
                    "room_table",
                    "session",
                    "session_room",
                    "invitation",
                    "former_invitation",
                    "substitution",
                    "substitution_part",
                    "session_answer",
                    "coming",
                    "stand_in",
                    "programme_release",
                    "released_session",
                    "released_session_room"),
            entry(
                    "meeting",
                    "meeting_request",
                    "meeting",
                    "meeting_participant",
                    "meeting_step",
                    "meeting_side",
                    "substitution_meeting"),
            entry("timetable", "proposal", "proposal_place", "proposal_missing"),
            entry("attendance", "attendance_event", "attendance_correction", "excuse", "session_held"),
            entry("seat", "succession", "succession_meeting", "former_member"),
            entry("needs", "needs_choice", "participant_needs", "needs_erasure"),
            entry("guest", "guest", "guest_link", "guest_request", "guest_erasure"),
            entry("exchange", "import_file", "import_matching", "import_run"),
            entry("reporting", "report_export", "report_file"),
            entry("notification", "letter_template", "letter_batch", "letter", "letter_step"));

    /** What looks upward all the same; decision 2 says why. */
    private static final Map<String, Set<String>> UPWARD = Map.of(
            "access",
            Set.of("appointment", "edition", "organisation", "post"),
            "audit",
            Set.of("account"),
            "stakeholder",
            Set.of("delegation", "edition", "participant"));

    private static final Pattern TEXT = Pattern.compile("\"\"\"([\\s\\S]*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"");

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(?:LATERAL\\s+)?(?:public\\.)?([a-z][a-z_]+)\\b");

    private static final Pattern CREATED =
            Pattern.compile("CREATE (?:UNLOGGED )?(?:TABLE|(?:OR REPLACE )?VIEW) (?:IF NOT EXISTS )?([a-z_]+)");

    @Test
    void everyTableBelongsToAFeature() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.toList()) {
                Matcher created = CREATED.matcher(Files.readString(file));
                while (created.find()) {
                    tables.add(created.group(1));
                }
            }
        }
        assertThat(owners().keySet()).containsAll(tables);
        assertThat(HouseRulesTest.FEATURES).containsAll(OWNED.keySet());
    }

    @Test
    void aFeatureReadsTheTablesOfThoseBelowIt() throws IOException {
        Map<String, Set<String>> upward = new TreeMap<>();
        int seen = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/be/egmont"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String feature = Path.of("src/main/java/be/egmont")
                        .relativize(source)
                        .getName(0)
                        .toString();
                for (String table : tables(Files.readString(source))) {
                    seen++;
                    if (HouseRulesTest.FEATURES.indexOf(owners().get(table))
                            > HouseRulesTest.FEATURES.indexOf(feature)) {
                        upward.computeIfAbsent(feature, none -> new TreeSet<>()).add(table);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(80);
        assertThat(upward).isEqualTo(new TreeMap<>(UPWARD));
    }

    /** The tables in the SQL of a source; JPQL names entities, which begin with a capital and which ArchUnit sees. */
    private static Set<String> tables(String source) {
        Set<String> tables = new TreeSet<>();
        Matcher text = TEXT.matcher(source);
        while (text.find()) {
            Matcher table = TABLE.matcher(text.group());
            while (table.find()) {
                if (owners().containsKey(table.group(1))) {
                    tables.add(table.group(1));
                }
            }
        }
        return tables;
    }

    private static Map.Entry<String, List<String>> entry(String feature, String... tables) {
        return Map.entry(feature, List.of(tables));
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        OWNED.forEach((feature, tables) -> tables.forEach(table -> owners.put(table, feature)));
        return owners;
    }
}
