package be.egmont.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * One row of the journal as it stands in the database.
 *
 * @param at when; null when the row bears a time that no calendar has, which the house never writes
 * @param actor who: the subject by which the identity provider knows him
 * @param onBehalf for whom, when he acts for somebody else; else null
 * @param thing the references that the verb was called with or has made, with spaces between; null when there are none
 * @param outcome DONE, REFUSED or FAILED
 * @param reason why it was refused or failed; null when it was done
 * @param address from where: the address of the device as the server saw it; null within the server
 * @param channel PAGE, REST or HOUSE
 * @param changes field by field what was and what became, as JSON; null when nothing changed
 */
public record JournalRow(
        long id,
        Instant at,
        String actor,
        String onBehalf,
        String door,
        String verb,
        String thing,
        String outcome,
        String reason,
        String address,
        String channel,
        int millis,
        String changes)
        implements Serializable {}
