package be.egmont.exchange;

import java.io.Serializable;
import java.util.List;

/** A part of what a file changed, and how many things there are in all. */
public record ImportedChanges(List<ImportedChange> rows, long total) implements Serializable {}
