package be.egmont.exchange;

import be.egmont.kernel.PlainLetters;
import be.egmont.kernel.Translated.Language;
import be.egmont.text.Book;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How columns are called: each has a technical name, and a heading in each of the four languages. A file may have any of these,
 * without its accents and in letters of any case.
 */
public final class Headings {

    private static final Pattern OF_A_LANGUAGE = Pattern.compile("_(fr|nl|de|en)$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Longer than any name of a column: what is longer names none. */
    private static final int LONGEST = 200;

    private Headings() {}

    /** The heading of a column; the four columns of a text have one, and add which language it is. */
    public static String of(String column, Language language) {
        String heading = Book.in(language).get("exchange.head." + stem(column));
        Matcher text = OF_A_LANGUAGE.matcher(column);
        return text.find() ? heading + " (" + text.group(1).toUpperCase(Locale.ROOT) + ")" : heading;
    }

    /** The column without the language of its text. */
    public static String stem(String column) {
        return OF_A_LANGUAGE.matcher(column).replaceFirst("");
    }

    /** Each name that one of the columns may go by, folded, with that column. */
    static Map<String, String> known(List<String> columns) {
        Map<String, String> known = new HashMap<>();
        for (String column : columns) {
            known.put(folded(column), column);
        }
        for (Language language : Language.values()) {
            for (String column : columns) {
                known.putIfAbsent(folded(of(column, language)), column);
            }
        }
        return known;
    }

    /** What is left of a name without accents, case and anything that is neither letter nor digit. */
    static String folded(String name) {
        String start = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return NO_LETTERS.matcher(PlainLetters.of(start)).replaceAll(" ").strip();
    }
}
