package be.egmont.web.meeting;

import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestMeeting;
import be.egmont.meeting.Wish;
import be.egmont.web.rest.RequestBody;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers of the API send about meetings; each names the version in which the caller has read it. */
public final class MeetingOrder {

    private MeetingOrder() {}

    /**
     * To ask for one.
     *
     * @param partner the delegation that is asked
     * @param minutes 15, 30 or 45
     */
    @Schema(name = "MeetingToAsk")
    public record Ask(
            @NotNull UUID partner,
            @NotNull String subject,
            String note,
            @NotNull Priority priority,
            Wish wish,
            LocalDate wishedOn,
            @Schema(required = true) int minutes)
            implements RequestBody {

        RequestMeeting order() {
            return new RequestMeeting(partner, subject, note, priority, wish, wishedOn, minutes);
        }
    }

    /** To take a step that needs no more than the version. */
    @Schema(name = "MeetingVersion")
    public record Version(@Schema(required = true) int version) implements RequestBody {}

    /** To say no. */
    @Schema(name = "MeetingRefusal")
    public record Refuse(@Schema(required = true) int version, String reason) implements RequestBody {}

    /**
     * To agree.
     *
     * @param member who comes, else the head
     */
    @Schema(name = "MeetingAcceptance")
    public record Accept(@Schema(required = true) int version, UUID member) implements RequestBody {}

    /** To give it a place. */
    @Schema(name = "MeetingToPlace")
    public record Put(
            @Schema(required = true) int version,
            @NotNull Instant start,
            @Schema(required = true) int table) implements RequestBody {}
}
