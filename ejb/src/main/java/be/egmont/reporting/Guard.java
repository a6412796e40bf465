package be.egmont.reporting;

/** Escapes text that a spreadsheet could take for a formula. */
final class Guard {

    private static final String DANGEROUS = "=+-@\t\r\n";

    private Guard() {}

    /** The text, after an apostrophe where its first character could start a formula; a single character never does. */
    static String text(String text) {
        return text.length() > 1 && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
