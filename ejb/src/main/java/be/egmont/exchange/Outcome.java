package be.egmont.exchange;

import java.io.Serializable;

/** The result of an import. */
public record Outcome(ImportKind kind, int created, int changed, int unchanged) implements Serializable {}
