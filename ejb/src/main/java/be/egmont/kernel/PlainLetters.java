package be.egmont.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text in small letters without marks, so that {@code lodz} finds Łódź and {@code cote} Côte. The database has the same in its function
 * {@code folded}.
 */
public final class PlainLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that Unicode does not take apart: they are no letter with a mark. */
    private static final Map<Character, String> WHOLE = Map.of(
            'ł', "l", 'ø', "o", 'đ', "d", 'ð', "d", 'þ', "th", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ŀ', "l");

    private PlainLetters() {}

    /** The text in them; what is no letter stays. */
    public static String of(String text) {
        String taken = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        if (taken.chars().allMatch(letter -> letter < 128)) {
            return taken;
        }
        StringBuilder plain = new StringBuilder(taken.length());
        for (int i = 0; i < taken.length(); i++) {
            String whole = WHOLE.get(taken.charAt(i));
            plain.append(whole == null ? String.valueOf(taken.charAt(i)) : whole);
        }
        return plain.toString();
    }
}
