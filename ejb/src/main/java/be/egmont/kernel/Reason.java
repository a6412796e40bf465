package be.egmont.kernel;

import java.util.function.Supplier;

/** Why somebody does something that others will ask about: in a few words, neither missing nor without end. */
public final class Reason {

    public static final int SHORTEST = 3;
    public static final int LONGEST = 500;

    private Reason() {}

    /**
     * What was typed, without the space around it.
     *
     * @param missing what is said when it is too short or too long
     */
    public static String of(String typed, Supplier<Refusal> missing) {
        return of(typed, LONGEST, missing);
    }

    /** The same, where it has to be shorter than others. */
    public static String of(String typed, int longest, Supplier<Refusal> missing) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.length() < SHORTEST || reason.length() > longest) {
            throw missing.get();
        }
        return reason;
    }

    /** Where the sentence names the limits. */
    public static String at(String field, String typed) {
        return of(typed, () -> new Refusal("invalid-size", SHORTEST, LONGEST).at(field));
    }
}
