package be.egmont.week;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * A meeting in somebody's week.
 *
 * @param request the request that it came of
 * @param other whom he meets: the post's city or the organisation's name
 * @param sequence higher whenever its hour, its table or who comes has changed
 * @param represents in whose place he comes; null when he comes for himself
 * @param representedBy who comes in his place; null when he comes himself
 */
public record WeekMeeting(
        UUID reference,
        UUID request,
        Period when,
        Translated other,
        String subject,
        Translated room,
        int table,
        int sequence,
        String represents,
        String representedBy)
        implements Serializable {}
