package be.egmont.web.reporting;

/** Text that a spreadsheet could take for a formula is written so that it cannot: a name must never run. */
final class Guard {

    private static final String DANGEROUS = "=+-@\t\r\n";

    private Guard() {}

    /** The text, behind an apostrophe where its first letter could start a formula; one letter alone starts none. */
    static String text(String text) {
        return text.length() > 1 && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
