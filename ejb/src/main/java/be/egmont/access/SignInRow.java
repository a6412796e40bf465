package be.egmont.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One's own sign-in in one browser.
 *
 * @param agent what the browser says of itself; null when it says nothing
 * @param seen its last request, to within five minutes
 */
public record SignInRow(UUID id, String agent, Instant since, Instant seen) implements Serializable {}
