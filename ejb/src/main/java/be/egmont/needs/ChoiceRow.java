package be.egmont.needs;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * One choice of the list, as whoever keeps the list reads it.
 *
 * @param retired whether nobody new can choose it
 */
public record ChoiceRow(UUID reference, int version, NeedsKind kind, Translated name, boolean retired)
        implements Serializable {}
