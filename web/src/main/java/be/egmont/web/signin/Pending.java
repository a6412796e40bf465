package be.egmont.web.signin;

import java.io.Serializable;
import java.time.Instant;

/**
 * A sign-in that has gone out to the provider and is expected back, once.
 *
 * @param back the path and query where the person wanted to go
 * @param acr the assurance that is asked for; null when any will do
 */
record Pending(String state, String nonce, String verifier, String back, String acr, Instant since)
        implements Serializable {

    /** The verifier is a secret until the code is redeemed. */
    @Override
    public String toString() {
        return "Pending since " + since;
    }
}
