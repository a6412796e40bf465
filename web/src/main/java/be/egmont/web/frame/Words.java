package be.egmont.web.frame;

import be.egmont.text.Book;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The language book of the reader: {@code #{w['meeting.list.title']}}, and with what the sentence needs {@code
 * #{w.of('meeting.list.count', 12)}}. Translated arguments are given in the reader's language.
 */
@Named("w")
@RequestScoped
public class Words extends AbstractMap<String, String> {

    @Inject
    private Language language;

    @Inject
    private Formatter say;

    @Override
    public String get(Object key) {
        return book().get(key.toString());
    }

    @Override
    public boolean containsKey(Object key) {
        return book().has(key.toString());
    }

    /** The sentence with its arguments filled in; days, hours and moments as the reader writes them. */
    public String of(String key, Object... arguments) {
        return book().sentence(say, key, arguments);
    }

    /** What one value is called; null for none. */
    public String called(String beginning, Object value) {
        return value == null ? null : get(beginning + value);
    }

    /**
     * Values as the choices of a list, in their order.
     *
     * @param beginning that of the keys by which the book calls them, as in {@code meeting.priority.}
     */
    public List<Option> options(String beginning, Stream<? extends Serializable> values) {
        return values.map(value -> new Option(value, get(beginning + value))).toList();
    }

    /** The keys that begin so. */
    public Stream<String> keys(String beginning) {
        return book().keys(beginning);
    }

    private Book book() {
        return Book.in(language.getCurrent());
    }

    /** The books are read by key only. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
