package be.egmont.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The order to ask for a meeting.
 *
 * @param partner the delegation that is asked
 * @param note what the other side should know beforehand, or null
 * @param wish the half of the day that would suit
 * @param wishedOn the day that would suit, or null
 * @param minutes 15, 30 or 45
 */
public record RequestMeeting(
        @NotNull UUID partner,
        @NotNull @Size(min = 3, max = 200) String subject,
        @Size(max = 2000) String note,
        @NotNull Priority priority,
        @NotNull Wish wish,
        LocalDate wishedOn,
        int minutes)
        implements Serializable {

    public RequestMeeting {
        subject = subject == null ? null : subject.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        wish = wish == null ? Wish.NONE : wish;
    }
}
