package be.egmont.notification;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import java.io.Serializable;
import java.util.List;

/**
 * Subject and text of a letter in one language, with placeholders.
 *
 * @param subject one line
 * @param text paragraphs with empty lines between them
 */
public record OwnText(Language language, String subject, String text) implements Serializable {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;

    public OwnText {
        subject = subject == null ? "" : LetterText.oneLine(subject);
        text = text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /**
     * Of several texts the one in that language.
     *
     * @throws Refusal.Stale when there is none: the address or language of somebody has changed since the texts were shown
     */
    static OwnText in(List<OwnText> texts, Language language) {
        return texts.stream()
                .filter(text -> text.language() == language)
                .findFirst()
                .orElseThrow(Refusal.Stale::new);
    }

    /** Refuses what cannot become a letter, at its field: {@code subjectFR}, {@code textFR} and so on. */
    void check(LetterKind kind) {
        check("subject" + language, subject, LONGEST_SUBJECT, kind);
        check("text" + language, text, LONGEST_TEXT, kind);
    }

    private static void check(String field, String value, int longest, LetterKind kind) {
        if (value.isEmpty()) {
            throw new Refusal("letter-empty").at(field);
        }
        if (value.length() > longest) {
            throw new Refusal("letter-long", longest).at(field);
        }
        LetterText.check(field, value, kind.placeholders());
    }
}
