package be.egmont.notification;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.persistence.RowReader;
import be.egmont.text.Book;
import be.egmont.text.LocaleFormat;
import java.time.Instant;
import java.util.List;

/**
 * A line of a letter: a session, or a meeting and who comes to it.
 *
 * @param sentence the end of the key in the books
 * @param when null for a meeting without a place
 * @param room null for a session
 * @param what its title, or with whom
 * @param names who comes, and who does not any more, as far as the sentence says so
 */
record ChangeLine(String sentence, Period when, Translated room, int table, Translated what, List<String> names) {

    /** Of a row with {@code title} and hours. */
    static ChangeLine session(RowReader in) {
        return new ChangeLine("session", period(in), null, 0, in.translated("title"), List.of());
    }

    /** Of a row with the {@code title} of the other side, {@code name_fr} and so on of the room, {@code number} of the table and hours. */
    static ChangeLine meeting(RowReader in, String sentence, List<String> names) {
        return new ChangeLine(
                sentence, period(in), in.translated("name"), in.number("number"), in.translated("title"), names);
    }

    private static Period period(RowReader in) {
        Instant starts = in.moment("starts_at");
        return starts == null ? null : new Period(starts, in.moment("ends_at"));
    }

    /** The same with somebody else. */
    ChangeLine with(Translated other) {
        return new ChangeLine(sentence, when, room, table, other, names);
    }

    String in(Book book, LocaleFormat format) {
        String key = "notification.line." + sentence;
        String time = when == null ? "" : format.dayOfYear(when.from()) + ", " + format.times(when.from(), when.to());
        String first = names.isEmpty() ? "" : names.get(0);
        String second = names.size() < 2 ? "" : names.get(1);
        return book.sentence(key, time, room == null ? "" : room, table, what, first, second);
    }
}
