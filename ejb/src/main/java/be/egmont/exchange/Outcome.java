package be.egmont.exchange;

import java.io.Serializable;
import java.util.UUID;

/**
 * The result of an import.
 *
 * @param run by which {@link ImportRuns} knows it; null when it changed nothing
 */
public record Outcome(ImportKind kind, int created, int changed, int unchanged, UUID run) implements Serializable {}
