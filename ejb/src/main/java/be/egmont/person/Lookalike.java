package be.egmont.person;

import java.io.Serializable;

/** Somebody who may be the person that is being entered, and why. */
public record Lookalike(PersonRow person, Likeness why) implements Serializable {}
