package be.egmont.persistence;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Patterns for {@code LIKE} of what people type: it stands for itself, whatever signs of a pattern are in it. */
public final class LikePattern {

    private LikePattern() {}

    /** Whatever has that text somewhere. */
    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    /** Whatever begins with that text. */
    public static String beginningWith(String text) {
        return escaped(text) + "%";
    }

    /** One pattern a line for each word of a text, at most so many; for {@code LIKE ALL}. */
    public static String containingEachWord(String text, int most) {
        return Arrays.stream(text.strip().split("\\s+"))
                .limit(most)
                .map(LikePattern::containing)
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
