package be.egmont.text;

import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of one language, by key. Pages, files and letters read the same books, so that a thing has one name everywhere; a
 * test compares the four.
 */
public final class Book {

    private static final System.Logger LOG = System.getLogger(Book.class.getName());
    private static final String BASE_NAME = "be.egmont.text.words";

    /** Asked for with each word of a page: looked up once. */
    private static final Map<Language, Book> BOOKS =
            Stream.of(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Book::new));

    private final Language language;
    private final ResourceBundle words;

    private Book(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(BASE_NAME, language.locale());
    }

    public static Book in(Language language) {
        return BOOKS.get(language);
    }

    /** The words as they stand; the key itself, and a warning in the log, where there are none. */
    public String get(String key) {
        try {
            return words.getString(key);
        } catch (MissingResourceException missing) {
            LOG.log(Level.WARNING, "The books have no words for {0}", key);
            return key;
        }
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The keys that begin so. */
    public Stream<String> keys(String beginning) {
        return words.keySet().stream().filter(key -> key.startsWith(beginning));
    }

    /**
     * A sentence with its arguments filled in, by the rules of {@link MessageFormat}.
     *
     * @param arguments numbers and words; of a {@link Translated} the text in this language
     */
    public String sentence(String key, Object... arguments) {
        Object[] filled = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            filled[i] = arguments[i] instanceof Translated text ? text.in(language) : arguments[i];
        }
        return new MessageFormat(get(key), language.locale()).format(filled);
    }

    /**
     * The same with days, hours and moments among the arguments.
     *
     * @param format of the same language
     */
    public String sentence(LocaleFormat format, String key, Object... arguments) {
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = written(format, arguments[i]);
        }
        return sentence(key, written);
    }

    private static Object written(LocaleFormat format, Object argument) {
        if (argument instanceof LocalDate day) {
            return format.date(day);
        }
        if (argument instanceof LocalTime time) {
            return format.time(time);
        }
        return argument instanceof Instant moment ? format.moment(moment) : argument;
    }
}
