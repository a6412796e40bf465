package be.egmont.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of giving a letter to the mail server.
 *
 * @param answer what the server said, or what went wrong
 */
public record Delivery(Outcome outcome, String answer) {

    /** What it means for the letter. */
    public enum Outcome {
        TAKEN,
        /** Not now. */
        DEFERRED,
        /** Not now and not later. */
        REFUSED,
        /** The letter was on its way when the connection was lost: the server may have taken it. */
        UNKNOWN
    }

    private static final Pattern REPLY = Pattern.compile("([245])\\d\\d[ -].*", Pattern.DOTALL);
    private static final int LONGEST = 500;

    static Delivery taken() {
        return new Delivery(Outcome.TAKEN, null);
    }

    /**
     * @param begun whether the text of the letter was being sent
     */
    static Delivery failed(MessagingException failure, boolean begun) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            String said = cause.getMessage() == null ? "" : cause.getMessage().strip();
            Matcher reply = REPLY.matcher(said);
            if (reply.matches()) {
                // that Egmont may not send, or not from there, is no fault of the letter
                boolean later = reply.group(1).equals("4") || failure instanceof AuthenticationFailedException;
                return new Delivery(later ? Outcome.DEFERRED : Outcome.REFUSED, shortened(said));
            }
        }
        String what = failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage().strip();
        return new Delivery(begun ? Outcome.UNKNOWN : Outcome.DEFERRED, shortened(what));
    }

    private static Exception next(Exception cause) {
        return cause instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
