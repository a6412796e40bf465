package be.egmont.audit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The signed end of the chain on one day; kept elsewhere it proves that nothing before it was rewritten.
 *
 * @param hash in hexadecimal figures
 * @param publicKey in base 64, as X.509
 * @param signature in base 64, of {@link #text}
 * @param previous the fingerprint of the seal before it; null in seals of the time when they did not hang on each other
 */
public record Checkpoint(
        LocalDate day, long seq, String hash, Instant signedAt, String publicKey, String signature, String previous)
        implements Serializable {

    /** On which the first seal of all hangs. */
    static final String START = "0".repeat(64);

    static String text(LocalDate day, long seq, String hash, String previous) {
        return previous == null
                ? "egmont-journal-1 " + day + " " + seq + " " + hash
                : "egmont-journal-2 " + day + " " + seq + " " + hash + " " + previous;
    }

    /** What is signed: anybody can check it with openssl. */
    public String text() {
        return text(day, seq, hash, previous);
    }

    /** By which the next seal names this one. */
    public String fingerprint() {
        return Chain.fingerprint(text());
    }

    /**
     * Whether nothing was taken out between the two.
     *
     * @param before the seal of the day before; null when this is the first
     */
    boolean follows(Checkpoint before) {
        if (previous == null) {
            return before == null || before.previous() == null;
        }
        return previous.equals(before == null ? START : before.fingerprint());
    }
}
