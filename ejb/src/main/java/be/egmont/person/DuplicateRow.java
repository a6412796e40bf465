package be.egmont.person;

import java.io.Serializable;

/** Two people who may be one, and why. */
public record DuplicateRow(PersonRow one, PersonRow other, Likeness why) implements Serializable {}
