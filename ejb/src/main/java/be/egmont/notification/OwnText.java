package be.egmont.notification;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import java.io.Serializable;

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
