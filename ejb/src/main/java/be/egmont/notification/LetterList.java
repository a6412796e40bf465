package be.egmont.notification;

import java.io.Serializable;
import java.util.List;

/** A part of the letters that are looked for, and how many of these there are. */
public record LetterList(List<LetterRow> rows, long total) implements Serializable {}
