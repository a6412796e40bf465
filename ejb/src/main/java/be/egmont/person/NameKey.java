package be.egmont.person;

import be.egmont.kernel.PlainLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name without what people write in two ways: accents, capitals, hyphens and apostrophes, particles apart or joined, and the order
 * of its words. Names are equal by it that are the same to an eye; those that sound alike in French and Dutch are by {@code sound}.
 *
 * @param written the words that count, in the order of the alphabet
 * @param sound the same as they sound
 */
record NameKey(String written, String sound) {

    private static final int SHORTEST_WORD = 3;

    private static final int SHORTEST_NAME = 9;

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private static final Set<String> PARTICLES = Set.of(
            "al", "d", "da", "de", "del", "den", "der", "des", "di", "do", "dos", "du", "el", "l", "la", "le", "les",
            "s", "t", "te", "ten", "ter", "van", "vande", "vanden", "vander", "von", "zu", "zum", "zur");

    /** Particles that are written together with the name too, the longest first. */
    private static final Pattern JOINED =
            Pattern.compile("^(?:vanden|vander|vande|van|de|ter)(?=.{" + SHORTEST_WORD + "})");

    /** What sounds alike, in this order. */
    private static final List<Map.Entry<Pattern, String>> SOUNDS = Stream.of(
                    "ck|cq|qu|q=k",
                    "ph=f",
                    "tsch|sch|ch=x",
                    "th=t",
                    "dt=t",
                    "gh=g",
                    "c(?=[eiy])=s",
                    "c=k",
                    "z=s",
                    "ae|aa=a",
                    "ij|ey|ei|ie|y=i",
                    "oe|ou=u",
                    "eau|au|oo=o",
                    "ee=e",
                    "uu|ue=u",
                    "w=v",
                    "(.)\\1+=$1",
                    "(?<=..)[est]$=")
            .map(NameKey::rule)
            .toList();

    private static Map.Entry<Pattern, String> rule(String rule) {
        int at = rule.lastIndexOf('=');
        return Map.entry(Pattern.compile(rule.substring(0, at)), rule.substring(at + 1));
    }

    /** That of a person. */
    static NameKey of(String given, String family) {
        List<String> words = words(given + " " + family);
        return new NameKey(
                joined(words), joined(words.stream().map(NameKey::sounded).toList()));
    }

    private static List<String> words(String name) {
        List<String> all = BETWEEN.splitAsStream(PlainLetters.of(name))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> counting = all.stream()
                .filter(word -> !PARTICLES.contains(word))
                .map(word -> JOINED.matcher(word).replaceFirst(""))
                .toList();
        // whose name is made of nothing else keeps it
        return counting.isEmpty() ? all : counting;
    }

    private static String sounded(String word) {
        String sound = word;
        for (Map.Entry<Pattern, String> rule : SOUNDS) {
            sound = rule.getKey().matcher(sound).replaceAll(rule.getValue());
        }
        return sound;
    }

    private static String joined(List<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    /** Whether one letter at most is missing, too many, another or in the place of its neighbour; short names are too near by that. */
    boolean isNear(NameKey other) {
        return Math.min(written.length(), other.written.length()) >= SHORTEST_NAME && oneAway(written, other.written);
    }

    /** Two names that are near have one of these in common, so that not all have to be compared with all. */
    List<String> neighbourhood() {
        List<String> all = new ArrayList<>();
        all.add(written);
        for (int i = 0; i < written.length(); i++) {
            all.add(written.substring(0, i) + written.substring(i + 1));
        }
        return all;
    }

    private static boolean oneAway(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int begin = 0;
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(begin, one.length() - end);
        String right = other.substring(begin, other.length() - end);
        boolean isSwap = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return isSwap || (left.length() <= 1 && right.length() <= 1);
    }
}
