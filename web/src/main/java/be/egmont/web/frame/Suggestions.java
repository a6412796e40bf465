package be.egmont.web.frame;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a field suggests while one types (the tag {@code e:pick}): all that can be chosen, in an order of its own. Accents and
 * case do not count; what is typed whole is as good as what is picked. Lives for one request.
 */
public final class Suggestions<T> implements Converter<Object> {

    /**
     * One of them.
     *
     * @param word what is shown
     * @param code by which it may be found too; null for none
     */
    public record Suggestion<T>(T value, String word, String code) {

        private boolean has(String part) {
            return AccentFolding.holds(part, word, code);
        }

        private boolean is(String typed) {
            return Stream.of(word, code)
                    .filter(Objects::nonNull)
                    .anyMatch(name -> AccentFolding.fold(name).equals(AccentFolding.fold(typed)));
        }

        private boolean begins(String typed) {
            return AccentFolding.fold(word).startsWith(AccentFolding.fold(typed)) || is(typed);
        }
    }

    private final Supplier<List<Suggestion<T>>> reading;
    private final String none;
    private List<Suggestion<T>> read;

    /** @param none what is said to whoever typed something else */
    public Suggestions(List<Suggestion<T>> all, String none) {
        this(() -> all, none);
    }

    /**
     * The same, read only when something was typed: a page that is merely looked at asks for nothing.
     *
     * @param reading what can be chosen
     * @param none what is said to whoever typed something else
     */
    public Suggestions(Supplier<List<Suggestion<T>>> reading, String none) {
        this.reading = reading;
        this.none = none;
    }

    private List<Suggestion<T>> all() {
        if (read == null) {
            read = List.copyOf(reading.get());
        }
        return read;
    }

    /** Those that have all words that are typed, first those that begin so; all for nothing. */
    public List<T> find(String typed) {
        String wanted = typed == null ? "" : typed.strip();
        List<String> parts = List.of(wanted.split("[\\s,]+"));
        return all().stream()
                .filter(one -> parts.stream().allMatch(one::has))
                .collect(Collectors.partitioningBy(one -> one.begins(wanted)))
                .entrySet()
                .stream()
                .sorted((one, other) -> Boolean.compare(other.getKey(), one.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(Suggestion::value)
                .toList();
    }

    /** What is shown of it; nothing of what is none of them. */
    public String word(Object value) {
        if (value == null) {
            return "";
        }
        return all().stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .map(Suggestion::word)
                .orElse("");
    }

    /** This itself, for the attribute of a page. */
    public Converter<Object> getConverter() {
        return this;
    }

    /** The value that is picked, or the only one that is meant by what is typed. */
    @Override
    public T getAsObject(FacesContext faces, UIComponent field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return resolve(text.strip())
                .orElseThrow(() -> new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, none, none)));
    }

    Optional<T> resolve(String text) {
        return all().stream()
                .map(Suggestion::value)
                .filter(value -> value.toString().equals(text))
                .findFirst()
                .or(() -> only(all().stream()
                        .filter(one -> one.is(text))
                        .map(Suggestion::value)
                        .toList()))
                .or(() -> only(find(text)));
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Object value) {
        return value == null ? "" : value.toString();
    }
}
