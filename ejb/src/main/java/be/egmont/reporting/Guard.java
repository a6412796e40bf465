package be.egmont.reporting;

/** Escapes text that a spreadsheet could take for a formula, so that it can be read back as it was. */
public final class Guard {

    private static final String DANGEROUS = "=+-@\t\r\n";

    private Guard() {}

    /**
     * The text, after an apostrophe where its first character could start a formula; a single character never does. Where
     * apostrophes stand before such a character already they get one more, since {@link #plain} takes one away.
     */
    static String text(String text) {
        return text.length() > 1 && isDangerousAt(text, apostrophes(text)) ? "'" + text : text;
    }

    /** The text as it was before it was escaped, here or by the author of the file. */
    public static String plain(String text) {
        int apostrophes = apostrophes(text);
        return apostrophes > 0 && isDangerousAt(text, apostrophes) ? text.substring(1) : text;
    }

    private static int apostrophes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '\'') {
            count++;
        }
        return count;
    }

    private static boolean isDangerousAt(String text, int place) {
        return place < text.length() && DANGEROUS.indexOf(text.charAt(place)) >= 0;
    }
}
