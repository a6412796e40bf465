package be.egmont.web.frame;

import java.text.Normalizer;
import java.util.Locale;

/** Names without accents and capitals, for a reader who types {@code cote} and means Côte. */
public final class AccentFolding {

    private AccentFolding() {}

    /** Whether one of the names holds the part; an empty part is held by all, a missing name holds nothing. */
    public static boolean holds(String part, String... names) {
        if (part == null || part.isBlank()) {
            return true;
        }
        String wanted = fold(part.strip());
        for (String name : names) {
            if (name != null && fold(name).contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
