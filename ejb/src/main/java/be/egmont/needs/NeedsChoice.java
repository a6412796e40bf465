package be.egmont.needs;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/** One choice of the list that the database keeps. */
public record NeedsChoice(NeedsKind kind, String code, Translated name) implements Serializable {}
