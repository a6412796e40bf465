package be.egmont.web.frame;

import java.io.Serializable;

/** One choice of a short list: its value in the address and its word. */
public record Option(Serializable value, String word) implements Serializable {}
