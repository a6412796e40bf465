package be.egmont.text;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import java.util.Locale;

/** What is asked of the texts of a form, refused at the field where the text stands. */
public final class TextChecks {

    private TextChecks() {}

    /** Refuses an empty text. */
    public static void written(String text, String field) {
        if (text == null || text.isBlank()) {
            throw new Refusal("invalid-notblank").at(field);
        }
    }

    /** Refuses a text without its French or its Dutch, which the law wants. */
    public static void publishable(Translated text, String field) {
        written(text == null ? null : text.getFr(), field + "Fr");
        written(text == null ? null : text.getNl(), field + "Nl");
    }

    /** Refuses a text that is too long; none at all is short. */
    public static void fits(String text, int longest, String field) {
        if (text != null && text.length() > longest) {
            throw new Refusal("invalid-size", 1, longest).at(field);
        }
    }

    /** The same in each of the four languages; the field has the language at its end, as in {@code nameFr}. */
    public static void fits(Translated text, int longest, String field) {
        if (text == null) {
            return;
        }
        for (Translated.Language language : Translated.Language.values()) {
            if (!text.fallsBack(language)) {
                String code = language.name();
                fits(
                        text.in(language),
                        longest,
                        field + code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT));
            }
        }
    }
}
