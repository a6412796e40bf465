package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeTest {

    /** A form. */
    public record Form(String name, Translated title, Set<String> countries, int minutes) {}

    private static final Form BEFORE = new Form("A", text("fr", "nl", null), Set.of("BE"), 10);

    private static Translated text(String fr, String nl, String de) {
        return new Translated(fr, nl, de, null);
    }

    @Test
    void whatOnlyOneHasChangedIsKeptOfEither() {
        Form mine = new Form("B", text("fr", "mijn", null), Set.of("BE"), 10);
        Form theirs = new Form("A", text("leur", "nl", "ihr"), Set.of("BE", "FR"), 15);
        assertThat(Merge.of(BEFORE, mine, theirs))
                .isEqualTo(new Form("B", text("leur", "mijn", "ihr"), Set.of("BE", "FR"), 15));
    }

    @Test
    void whereBothHaveOnesOwnStands() {
        Form mine = new Form("B", text("mien", "nl", null), Set.of("BE"), 20);
        Form theirs = new Form("C", text("leur", "nl", null), Set.of(), 15);
        assertThat(Merge.of(BEFORE, mine, theirs)).isEqualTo(new Form("B", text("mien", "nl", null), Set.of(), 20));
    }

    @Test
    void whatWasEmptiedStaysSo() {
        Form mine = new Form(null, null, Set.of(), 10);
        assertThat(Merge.of(BEFORE, mine, BEFORE)).isEqualTo(new Form(null, text(null, null, null), Set.of(), 10));
    }
}
