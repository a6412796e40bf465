package be.egmont.exchange;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;

/**
 * Something that a file changed and somebody else has changed since, which is why the file cannot be undone.
 *
 * @param name what people call it; null when it is gone
 * @param by the name of whoever changed it last
 */
public record TouchedThing(String relation, Translated name, String by, Instant at) implements Serializable {}
