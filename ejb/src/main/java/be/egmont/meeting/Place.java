package be.egmont.meeting;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;

/** When and at which table. */
public record Place(Instant from, Instant to, int table, Translated room) implements Serializable {}
