package be.egmont.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Which rows of the journal somebody looks for; null stands for all.
 *
 * @param person a subject, or a part of the name of an account: who did it, or for whom
 * @param thing what it was done to
 * @param from from then on
 * @param to before then
 * @param verb a boundary, a verb, or both as in {@code Meetings.approve}
 * @param outcome DONE, REFUSED or FAILED
 */
public record JournalSearch(String person, UUID thing, Instant from, Instant to, String verb, String outcome)
        implements Serializable {}
