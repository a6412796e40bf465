package be.egmont.delegation;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody's stay, with what whoever changes it has to know.
 *
 * @param version of the participant
 * @param code of the post or organisation that sends him
 * @param self whether it is the reader
 * @param days all days of the edition
 * @param today in the zone of the edition: earlier days are over
 * @param said everything that was said, the last first
 * @param late whether nothing is taken from the reader any more
 * @param answersBy until when it is; null for no end
 */
public record StayView(
        UUID participant,
        int version,
        UUID delegation,
        String name,
        boolean ofPost,
        String code,
        Translated title,
        boolean self,
        List<LocalDate> days,
        LocalDate today,
        Stay stay,
        List<StayRow> said,
        boolean late,
        LocalDate answersBy)
        implements Serializable {

    /** Whether a day is over, and what was said of it stays. */
    public boolean isOver(LocalDate day) {
        return day.isBefore(today);
    }
}
