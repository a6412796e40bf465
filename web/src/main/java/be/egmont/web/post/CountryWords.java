package be.egmont.web.post;

import be.egmont.post.CountryRow;
import be.egmont.post.PostRecords;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Suggestions;
import be.egmont.web.frame.Suggestions.Suggestion;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The countries by their names in the reader's language. */
@Named("countryWords")
@RequestScoped
public class CountryWords {

    @EJB
    private PostRecords records;

    @Inject
    private Formatter format;

    @Inject
    private Language language;

    @Inject
    private Words words;

    private List<Option> all;
    private Suggestions<String> suggestions;

    private List<Option> all() {
        if (all == null) {
            Collator order = Collator.getInstance(language.getLocale());
            all = records.countries().stream()
                    .map(this::option)
                    .sorted(Comparator.comparing(Option::word, order::compare))
                    .toList();
        }
        return all;
    }

    private Option option(CountryRow country) {
        return new Option(country.code(), format.text(country.name()));
    }

    /** All of them, by name or code. */
    public Suggestions<String> getSuggestions() {
        if (suggestions == null) {
            suggestions = new Suggestions<>(
                    all().stream()
                            .map(one -> new Suggestion<>(
                                    one.value().toString(),
                                    one.word(),
                                    one.value().toString()))
                            .toList(),
                    words.get("refusal.country"));
        }
        return suggestions;
    }

    /** These of them in one line, by name. */
    public String named(Collection<String> codes) {
        return options(codes).stream().map(Option::word).collect(Collectors.joining(", "));
    }

    /** These of them, by name. */
    public List<Option> options(Collection<String> codes) {
        return all().stream()
                .filter(one -> codes.contains(one.value().toString()))
                .toList();
    }
}
