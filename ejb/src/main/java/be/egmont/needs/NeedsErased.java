package be.egmont.needs;

import java.io.Serializable;
import java.time.Instant;

/** The certificate that the needs of an edition are gone: how many records there were, and when they were erased. */
public record NeedsErased(int records, Instant at) implements Serializable {}
