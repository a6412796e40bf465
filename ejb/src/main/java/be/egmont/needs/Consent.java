package be.egmont.needs;

/** To what one consents when one states needs: the text of the books, by its version. */
public final class Consent {

    /** Goes up by one with every change of meaning of the text; what was consented to keeps the version that was shown. */
    public static final int TEXT = 1;

    /** The key of the text, with how many days needs are kept as its argument. */
    public static final String KEY = "needs.consent.text";

    private Consent() {}
}
