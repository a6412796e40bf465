package be.egmont.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nothing is asked for that nobody reads, and what is sealed comes back as it was. */
class NeedsStatementTest {

    private static final List<NeedsChoice> CHOICES = List.of(
            choice(NeedsKind.MENU, "VEGAN"),
            choice(NeedsKind.ALLERGY, "NUTS"),
            choice(NeedsKind.ALLERGY, "EGGS"),
            choice(NeedsKind.ACCESS, "WHEELCHAIR"));

    private static NeedsChoice choice(NeedsKind kind, String code) {
        return new NeedsChoice(kind, code, new Translated(code, code, code, code), false);
    }

    private static NeedsStatement needs(
            String menu, Set<String> allergies, Set<String> severe, String remark, boolean named) {
        return new NeedsStatement(menu, allergies, severe, Set.of(), remark, named);
    }

    private static void refused(NeedsStatement statement, String key, String field) {
        assertThatThrownBy(() -> statement.check(CHOICES)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal." + key);
            assertThat(refusal.field()).contains(field);
        });
    }

    @Test
    void aSevereAllergyIsAnAllergy() {
        NeedsStatement statement = needs(null, Set.of("EGGS"), Set.of("NUTS"), " ", false);
        assertThat(statement.allergies()).containsExactly("EGGS", "NUTS");
        assertThat(statement.remark()).isNull();
        assertThatCode(() -> statement.check(CHOICES)).doesNotThrowAnyException();
    }

    @Test
    void onlyWhatTheListHas() {
        refused(needs("NUTS", Set.of(), Set.of(), null, false), "invalid", "menu");
        refused(needs(null, Set.of("VEGAN"), Set.of(), null, false), "invalid", "allergies");
        refused(needs(null, Set.of(), Set.of("<script>"), null, false), "invalid", "allergies");
        refused(new NeedsStatement(null, Set.of(), Set.of(), Set.of("EGGS"), null, false), "invalid", "access");
    }

    @Test
    void onlyWhatSomebodyReads() {
        refused(NeedsStatement.NONE, "needs-nothing", "menu");
        refused(needs("VEGAN", Set.of("EGGS"), Set.of(), null, true), "needs-named-nothing", "named");
        refused(needs("VEGAN", Set.of(), Set.of("NUTS"), "Même en traces", false), "needs-remark-unread", "remark");
        assertThatCode(() -> needs(null, Set.of(), Set.of("NUTS"), "Même en traces", true)
                        .check(CHOICES))
                .doesNotThrowAnyException();
    }

    @Test
    void comesBackAsItWasAndItsLengthTellsNothing() {
        NeedsStatement full = new NeedsStatement(
                "VEGAN",
                Set.of("EGGS"),
                Set.of("NUTS"),
                Set.of("WHEELCHAIR"),
                "« Même » en traces \\ \" \u0000 \ud83e\udd5c".repeat(9),
                true);
        byte[] text = NeedsText.write(full);
        assertThat(NeedsText.read(text)).isEqualTo(full);
        byte[] little = NeedsText.write(needs("VEGAN", Set.of(), Set.of(), null, false));
        assertThat(NeedsText.read(little)).isEqualTo(needs("VEGAN", Set.of(), Set.of(), null, false));
        assertThat(text).hasSize(NeedsText.BLOCK);
        assertThat(little).hasSize(NeedsText.BLOCK);
    }

    @Test
    void ofFewPeopleOnlyTheirNumberIsTold() {
        List<NeedsStatement> stated = List.of(
                needs("VEGAN", Set.of("EGGS"), Set.of("NUTS"), null, false),
                needs("VEGAN", Set.of("NUTS"), Set.of(), null, false));
        NeedsTotals many = NeedsTotals.of(null, null, null, null, null, 5, stated);
        assertThat(many.menus()).containsExactlyEntriesOf(new TreeMap<>(Map.of("VEGAN", 2)));
        assertThat(many.count(NeedsKind.ALLERGY, "NUTS")).isEqualTo(2);
        assertThat(many.severe()).containsOnlyKeys("NUTS").containsEntry("NUTS", 1);
        NeedsTotals few = NeedsTotals.of(null, null, null, null, null, 4, stated);
        assertThat(few.few()).isTrue();
        assertThat(few.people()).isEqualTo(4);
        assertThat(few.menus()).isEmpty();
        assertThat(few.allergies()).isEmpty();
        assertThat(few.severe()).isEmpty();
        assertThat(few.access()).isEmpty();
    }
}
