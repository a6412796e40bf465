package be.egmont.edition;

import be.egmont.kernel.Refusal;
import java.io.Serializable;
import java.time.LocalDate;

/** The working programme of an edition, as far as the edition itself depends on it; implemented by a feature above this one. */
public interface EditionProgramme {

    /**
     * How much there is of it.
     *
     * @param rooms in how many rooms its sessions take place
     */
    record Extent(int sessions, int rooms) implements Serializable {}

    Extent extent(Edition edition);

    /**
     * Refuses days that would leave a session outside.
     *
     * @throws Refusal naming the first of them, at {@code startsOn} or {@code endsOn}
     */
    void keepWithin(Edition edition, LocalDate first, LocalDate last);

    /**
     * Refuses another zone, in which sessions would begin at another hour.
     *
     * @throws Refusal naming the first session, at {@code zone}
     */
    void keepHours(Edition edition);

    /**
     * Makes the same sessions for another edition, as a draft: whom they are for and where, but nobody who was invited.
     *
     * @throws Refusal at {@code firstDay} when a room is taken or the clocks skip an hour
     */
    void copy(Edition from, Edition to, WeekShift shift);

    /**
     * Drops its sessions, if they are still those that were made for it.
     *
     * @param sessions how many were made
     * @throws Refusal when somebody has worked on them
     */
    void discard(Edition edition, int sessions);
}
