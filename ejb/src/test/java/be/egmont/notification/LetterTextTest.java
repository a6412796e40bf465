package be.egmont.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTextTest {

    @Test
    void everyPlaceholderMayBeUsed() {
        for (LetterKind kind : LetterKind.values()) {
            for (Placeholder one : kind.placeholders()) {
                assertThatCode(() -> check("textFR", "Avant " + one.sign() + " après", kind))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void oneThatTheKindDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> check("textFR", "{delegation}", LetterKind.ACCESS_REVIEW))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> check("textFR", "{count}", LetterKind.AWAITED_REMINDER))
                .isInstanceOf(Refusal.class);
    }

    private static void check(String field, String text, LetterKind kind) {
        LetterText.check(field, text, kind.placeholders());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{nom}", "{}", "{SALUTATION}", "{salutation }", "Bonjour {link} {lien}"})
    void anUnknownOneIsRefusedAtItsField(String text) {
        assertThatThrownBy(() -> check("textFR", text, LetterKind.AWAITED_REMINDER))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.key()).isEqualTo("refusal.letter-placeholder");
                    assertThat(no.field()).contains("textFR");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{salutation", "salutation}", "{{salutation}}", "{name} }"})
    void aBraceThatIsNotClosedIsRefused(String text) {
        assertThatThrownBy(() -> check("subjectNL", text, LetterKind.AWAITED_REMINDER))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("refusal.letter-brace"));
    }

    @Test
    void whatWasFilledInIsMarked() {
        assertThat(LetterText.fill(
                        "{name}, chef de « {delegation} »",
                        Map.of(Placeholder.NAME, "Zoë {link}", Placeholder.DELEGATION, "Pékin")))
                .containsExactly(
                        new Segment("Zoë {link}", true),
                        new Segment(", chef de « ", false),
                        new Segment("Pékin", true),
                        new Segment(" »", false));
    }

    @Test
    void anEmptyOrOverlongTextIsRefused() {
        assertThatThrownBy(() -> new OwnText(Language.FR, " \n ", "Texte").check(LetterKind.AWAITED_REMINDER))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).contains("subjectFR"));
        assertThatThrownBy(() ->
                        new OwnText(Language.NL, "Onderwerp", "x".repeat(10_001)).check(LetterKind.AWAITED_REMINDER))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).contains("textNL"));
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(new OwnText(Language.EN, "Your reply\r\nBcc: somebody@example.org", "Text").subject())
                .isEqualTo("Your reply Bcc: somebody@example.org");
    }
}
