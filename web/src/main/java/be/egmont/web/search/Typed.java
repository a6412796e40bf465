package be.egmont.web.search;

import be.egmont.kernel.PlainLetters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What somebody has typed, held against names that are at hand, as the database does it for all others: each word has to be there
 * somewhere, whatever its accents and capitals; where nothing has them all, what is written nearly so is found instead.
 */
final class Typed {

    /** So much of the trigrams of what was typed must be in a name for it to be meant. */
    private static final double NEARLY = 0.55;

    /** Shorter words are like too many others. */
    private static final int SHORTEST_TYPO = 4;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String plain;
    private final List<String> words;

    Typed(String text) {
        plain = PlainLetters.of(text).strip();
        words = Arrays.asList(plain.split("\\s+"));
    }

    /** Those that are meant, the best first and else in their order: what begins so, what has a word that does, and the rest. */
    <T> List<T> among(List<T> all, Function<T, String> name, int most) {
        List<T> found = new ArrayList<>();
        for (T one : all) {
            String called = PlainLetters.of(name.apply(one));
            if (words.stream().allMatch(called::contains)) {
                found.add(one);
            }
        }
        if (found.isEmpty() && plain.length() >= SHORTEST_TYPO) {
            all.stream()
                    .filter(one -> alike(PlainLetters.of(name.apply(one))) >= NEARLY)
                    .forEach(found::add);
            found.sort(Comparator.comparingDouble(one -> -alike(PlainLetters.of(name.apply(one)))));
        } else {
            found.sort(Comparator.comparingInt(one -> place(PlainLetters.of(name.apply(one)))));
        }
        return found.size() > most ? found.subList(0, most) : found;
    }

    private int place(String name) {
        return name.startsWith(plain) ? 0 : (" " + name).contains(" " + plain) ? 1 : 2;
    }

    private double alike(String name) {
        Set<String> wanted = trigrams(plain);
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(trigrams(name));
        return (double) both.size() / wanted.size();
    }

    /** Of each word, with what PostgreSQL puts around it. */
    private static Set<String> trigrams(String text) {
        Set<String> trigrams = new HashSet<>();
        NO_LETTERS.splitAsStream(text).filter(word -> !word.isEmpty()).forEach(word -> {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        });
        return trigrams;
    }
}
