package be.egmont.access;

import java.io.Serializable;
import java.util.UUID;

/** Somebody of the same post or organisation, whom one may let act for oneself. */
public record Colleague(UUID reference, String name) implements Serializable {}
