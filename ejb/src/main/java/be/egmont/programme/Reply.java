package be.egmont.programme;

import java.io.Serializable;
import java.util.UUID;

/**
 * Whose invitation is answered for him.
 *
 * @param version of the invitation, as it was seen
 */
public record Reply(UUID participant, int version) implements Serializable {}
