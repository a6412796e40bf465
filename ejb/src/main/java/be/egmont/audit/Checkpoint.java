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
 */
public record Checkpoint(LocalDate day, long seq, String hash, Instant signedAt, String publicKey, String signature)
        implements Serializable {

    static String text(LocalDate day, long seq, String hash) {
        return "egmont-journal-1 " + day + " " + seq + " " + hash;
    }

    /** What is signed: anybody can check it with openssl. */
    public String text() {
        return text(day, seq, hash);
    }
}
