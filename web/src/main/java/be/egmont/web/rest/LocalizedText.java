package be.egmont.web.rest;

import be.egmont.kernel.Translated;
import java.util.List;

/** A text in the languages in which it is known. */
public record LocalizedText(String fr, String nl, String de, String en) {

    /** The text; null for none. */
    public static LocalizedText of(Translated text) {
        return text == null ? null : new LocalizedText(text.getFr(), text.getNl(), text.getDe(), text.getEn());
    }

    public static List<LocalizedText> all(List<Translated> texts) {
        return texts.stream().map(LocalizedText::of).toList();
    }
}
