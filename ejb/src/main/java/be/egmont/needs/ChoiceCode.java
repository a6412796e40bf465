package be.egmont.needs;

import be.egmont.kernel.PlainLetters;
import be.egmont.kernel.Translated;
import java.util.Locale;
import java.util.Set;

/** The code of a new choice: capital letters of its English name, or what stands in for one. */
final class ChoiceCode {

    private static final int LONGEST = 26;

    private ChoiceCode() {}

    /** One that no other choice of the kind has. */
    static String of(Translated name, Set<String> taken) {
        String letters = PlainLetters.of(name.in(Translated.Language.EN))
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]+", "_")
                .replaceAll("^_+|_+$", "");
        String code = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        if (code.length() < 2) {
            code = "CHOICE";
        }
        String free = code;
        for (int number = 0; taken.contains(free); number++) {
            free = code + "_" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
        }
        return free;
    }
}
