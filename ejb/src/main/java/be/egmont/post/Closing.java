package be.egmont.post;

import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import be.egmont.text.Book;
import be.egmont.text.LocaleFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** That a post closes on a day, as its page says it in each language. */
final class Closing {

    private Closing() {}

    static Translated on(LocalDate day) {
        return new Translated(in(Language.FR, day), in(Language.NL, day), in(Language.DE, day), in(Language.EN, day));
    }

    private static String in(Language language, LocalDate day) {
        return Book.in(language).sentence(LocaleFormat.of(language, ZoneOffset.UTC), "post.closing.on", day);
    }
}
