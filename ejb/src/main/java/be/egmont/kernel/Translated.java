package be.egmont.kernel;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * A text that people read, in the four languages of the application: French and Dutch are of equal rank and always
 * filled; German and English may be missing and fall back, visibly.
 */
@Embeddable
public class Translated implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One of the four languages, in the order of the language switch. */
    public enum Language {
        FR,
        NL,
        DE,
        EN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Locale locale() {
            return Locale.forLanguageTag(code() + (this == EN ? "-GB" : "-BE"));
        }
    }

    private String fr;
    private String nl;
    private String de;
    private String en;

    protected Translated() {}

    public Translated(String fr, String nl, String de, String en) {
        this.fr = filled(fr);
        this.nl = filled(nl);
        this.de = filled(de);
        this.en = filled(en);
    }

    /** The same texts, to keep: what the persistence unit has read holds on to all that was read with it. */
    public Translated copy() {
        Translated copy = new Translated();
        copy.fr = fr;
        copy.nl = nl;
        copy.de = de;
        copy.en = en;
        return copy;
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getFr() {
        return fr;
    }

    public String getNl() {
        return nl;
    }

    public String getDe() {
        return de;
    }

    public String getEn() {
        return en;
    }

    /** The text in that language, else in the next one that has it; empty when none has. */
    public String in(Language language) {
        String text = exactly(language);
        if (text != null) {
            return text;
        }
        Language fallback = fallback(language);
        return fallback == null ? "" : exactly(fallback);
    }

    /** Whether the reader of that language gets another one. */
    public boolean fallsBack(Language language) {
        return exactly(language) == null && fallback(language) != null;
    }

    /** The language that stands in: French for Dutch, Dutch for French and German, French for English, else any. */
    public Language fallback(Language language) {
        Language first = switch (language) {
            case FR, DE -> Language.NL;
            case NL, EN -> Language.FR;
        };
        if (exactly(first) != null) {
            return first;
        }
        for (Language other : Language.values()) {
            if (exactly(other) != null) {
                return other;
            }
        }
        return null;
    }

    private String exactly(Language language) {
        return switch (language) {
            case FR -> fr;
            case NL -> nl;
            case DE -> de;
            case EN -> en;
        };
    }

    /** Whether it may be published: the law wants French and Dutch (laws on the use of languages, 18 July 1966). */
    public boolean isPublishable() {
        return fr != null && nl != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Translated that
                && Objects.equals(fr, that.fr)
                && Objects.equals(nl, that.nl)
                && Objects.equals(de, that.de)
                && Objects.equals(en, that.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fr, nl, de, en);
    }

    @Override
    public String toString() {
        return in(Language.FR);
    }
}
