package be.egmont.web.stakeholder;

import be.egmont.web.frame.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Where an organisation works, in words: everywhere, in so many countries, or in groups of them. */
@Named("scopeWords")
@RequestScoped
public class ScopeWords {

    static final String REGION = "stakeholder.region.";

    @Inject
    private Words words;

    /**
     * The scope as a reader says it.
     *
     * @param region the groups of countries as the file has them, when the kind is REGION
     * @param countries how many countries, when the kind is LIST
     */
    public String scope(String kind, String region, int countries) {
        return "REGION".equals(kind)
                ? region(region, words::containsKey, words::get)
                : words.of("stakeholder.scope." + kind, countries);
    }

    /** The groups of countries by name; one without a word in the language books is shown as imported. */
    static String region(String tags, Predicate<String> has, UnaryOperator<String> word) {
        return Arrays.stream(tags.split("\\+"))
                .map(tag -> has.test(REGION + tag) ? word.apply(REGION + tag) : tag)
                .collect(Collectors.joining(", "));
    }
}
