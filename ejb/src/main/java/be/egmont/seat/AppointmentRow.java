package be.egmont.seat;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One function of somebody, now, before or to come.
 *
 * @param version which the next change names
 * @param code of the post or organisation
 * @param title what that is called
 */
public record AppointmentRow(
        UUID reference,
        int version,
        UUID person,
        String name,
        boolean ofPost,
        String code,
        Translated title,
        AppointmentData data)
        implements Serializable {

    /** The last day on which it holds; null while no end is known. */
    public LocalDate lastDay() {
        return data.to() == null ? null : data.to().minusDays(1);
    }

    /** Whether it is over on that day. */
    public boolean isOver(LocalDate day) {
        return data.to() != null && !data.to().isAfter(day);
    }
}
