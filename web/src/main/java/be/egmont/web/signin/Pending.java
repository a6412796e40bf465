package be.egmont.web.signin;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A sign-in that has gone out to the provider and is expected back, once.
 *
 * @param back the path and query where the person wanted to go
 * @param acr the assurance that is asked for; null when any will do
 */
record Pending(String state, String nonce, String verifier, String back, String acr, Instant since) {

    private static final String BETWEEN = "\n";
    private static final int PARTS = 6;

    /** As one text; none of the parts has a line break in it. */
    String written() {
        return String.join(BETWEEN, state, nonce, verifier, back, acr == null ? "" : acr, since.toString());
    }

    /** What was {@link #written()}; nothing when that was something else. */
    static Optional<Pending> read(String written) {
        String[] part = written.split(BETWEEN, -1);
        try {
            return part.length != PARTS
                    ? Optional.empty()
                    : Optional.of(new Pending(
                            part[0],
                            part[1],
                            part[2],
                            part[3],
                            part[4].isEmpty() ? null : part[4],
                            Instant.parse(part[5])));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** The verifier is a secret until the code is redeemed. */
    @Override
    public String toString() {
        return "Pending since " + since;
    }
}
