package be.egmont.web.frame;

import be.egmont.kernel.PlainLetters;

/** Folds accents and case, so that {@code cote} finds Côte. */
public final class AccentFolding {

    private AccentFolding() {}

    /** Whether one of the names contains the part; every name contains an empty part, a missing name contains none. */
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
        return PlainLetters.of(name);
    }
}
