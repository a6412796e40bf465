package be.egmont.exchange;

import java.io.Serializable;

/** What became of a file that was imported. */
public record Outcome(ImportKind kind, int created, int changed, int unchanged) implements Serializable {}
