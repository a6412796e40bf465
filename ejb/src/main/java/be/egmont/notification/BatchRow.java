package be.egmont.notification;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Letters to many, which wait for a second person.
 *
 * @param askedBy the name of whoever wants them sent
 * @param own whether that is the caller, who cannot be the second person
 * @param sample one of the letters, to be read before it is decided
 */
public record BatchRow(
        UUID reference, LetterKind kind, int recipients, String askedBy, Instant askedAt, boolean own, UUID sample)
        implements Serializable {}
