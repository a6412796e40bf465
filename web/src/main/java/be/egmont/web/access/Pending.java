package be.egmont.web.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * A sign-in that has gone out to the provider and is expected back, once.
 *
 * @param back the path and query where the person wanted to go
 */
record Pending(String state, String nonce, String verifier, String back, Instant since) implements Serializable {}
