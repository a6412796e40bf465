package be.egmont.needs;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/**
 * One choice of the list that the database keeps.
 *
 * @param retired whether nobody new can choose it; whoever has it keeps it
 */
public record NeedsChoice(NeedsKind kind, String code, Translated name, boolean retired) implements Serializable {}
