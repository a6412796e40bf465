package be.egmont.post;

import java.io.Serializable;
import java.util.UUID;

/**
 * A post as the team works on it.
 *
 * @param version which the next change names
 */
public record KeptPost(UUID reference, int version, Region region, PostData data) implements Serializable {}
