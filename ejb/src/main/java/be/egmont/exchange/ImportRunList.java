package be.egmont.exchange;

import java.io.Serializable;
import java.util.List;

/** A part of the files that were brought in, and how many there are in all. */
public record ImportRunList(List<ImportRunRow> rows, long total) implements Serializable {}
