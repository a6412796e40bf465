package be.egmont.seat;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * A person who may join a delegation.
 *
 * @param seat the post or organisation where he holds a function; null when none is known
 */
public record Newcomer(UUID person, String name, String email, Translated seat) implements Serializable {}
