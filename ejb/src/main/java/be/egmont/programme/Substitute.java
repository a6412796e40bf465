package be.egmont.programme;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who is to be represented by whom, and for how long: one session, one day, or from now to the end of the edition.
 *
 * @param session null for a day or for the rest
 * @param day null for a session or for the rest
 */
public record Substitute(UUID represented, UUID substitute, UUID session, LocalDate day) implements Serializable {}
