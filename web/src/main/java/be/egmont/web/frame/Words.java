package be.egmont.web.frame;

import be.egmont.kernel.Translated;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The language book of the reader: {@code #{w['meeting.list.title']}}, and with what the sentence needs {@code
 * #{w.of('meeting.list.count', 12)}}. Translated arguments are given in the reader's language.
 */
@Named("w")
@RequestScoped
public class Words extends AbstractMap<String, String> {

    private static final System.Logger LOG = System.getLogger(Words.class.getName());
    private static final String BOOKS = "be.egmont.web.words";

    @Inject
    private Language language;

    @Inject
    private Formatter say;

    @Override
    public String get(Object key) {
        return find(key.toString(), language.getLocale());
    }

    @Override
    public boolean containsKey(Object key) {
        return book(language.getLocale()).containsKey(key.toString());
    }

    /** The sentence with its arguments filled in; days, hours and moments as the reader writes them. */
    public String of(String key, Object... arguments) {
        Object[] said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            said[i] = said(arguments[i]);
        }
        return in(language.getCurrent(), key, said);
    }

    /**
     * Values as the choices of a list, in their order.
     *
     * @param beginning that of the keys by which the book calls them, as in {@code meeting.priority.}
     */
    public List<Option> options(String beginning, Stream<? extends Serializable> values) {
        return values.map(value -> new Option(value, get(beginning + value))).toList();
    }

    private Object said(Object argument) {
        if (argument instanceof LocalDate day) {
            return say.date(day);
        }
        if (argument instanceof LocalTime time) {
            return say.time(time);
        }
        return argument instanceof Instant moment ? say.moment(moment) : argument;
    }

    /** The sentence in a given language, for letters and files that are not written for the reader of the page. */
    public static String in(Translated.Language language, String key, Object... arguments) {
        Object[] said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            said[i] = arguments[i] instanceof Translated text ? text.in(language) : arguments[i];
        }
        return new MessageFormat(find(key, language.locale()), language.locale()).format(said);
    }

    private static String find(String key, Locale locale) {
        try {
            return book(locale).getString(key);
        } catch (MissingResourceException missing) {
            LOG.log(Level.WARNING, "The books have no words for {0}", key);
            return key;
        }
    }

    private static ResourceBundle book(Locale locale) {
        return ResourceBundle.getBundle(BOOKS, locale);
    }

    /** The keys that begin so. */
    public Stream<String> keys(String beginning) {
        return book(language.getLocale()).keySet().stream().filter(key -> key.startsWith(beginning));
    }

    /** The books are read by key only. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
