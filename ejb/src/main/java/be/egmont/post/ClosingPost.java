package be.egmont.post;

import java.io.Serializable;
import java.util.UUID;

/**
 * A post whose closure was just planned, as far as that can be taken back.
 *
 * @param version that it has since
 * @param before what was written of it
 */
public record ClosingPost(UUID post, int version, PostData before) implements Serializable {}
