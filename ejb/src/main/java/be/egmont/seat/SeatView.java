package be.egmont.seat;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who leads a delegation, and who might instead.
 *
 * @param code of the post or organisation that sends it
 * @param leader null when nobody does
 * @param members the others of the delegation
 * @param newcomers who might join it
 * @param today what day it is where the edition takes place
 * @param last the last day on which somebody may take over; null when it is not known
 */
public record SeatView(
        UUID delegation,
        boolean ofPost,
        String code,
        Translated title,
        String leader,
        List<Member> members,
        List<Newcomer> newcomers,
        LocalDate today,
        LocalDate last)
        implements Serializable {

    /** A member who might lead it. */
    public record Member(UUID reference, String name) implements Serializable {}
}
