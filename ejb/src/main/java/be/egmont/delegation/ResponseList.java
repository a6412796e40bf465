package be.egmont.delegation;

import java.util.List;

/** A part of those looked for, and how many there are in all. */
public record ResponseList(List<ResponseRow> rows, long total) {}
