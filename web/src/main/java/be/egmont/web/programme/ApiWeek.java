package be.egmont.web.programme;

import be.egmont.web.rest.LocalizedText;
import be.egmont.week.WeekMeeting;
import be.egmont.week.WeekView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller's week as the API tells it. */
@Schema(name = "Week")
public record ApiWeek(
        @Schema(required = true) String edition,
        int version,
        UUID participant,
        @Schema(required = true) List<ApiSession> sessions,
        @Schema(required = true) List<Appointment> meetings) {

    /** A meeting that has its place. */
    @Schema(name = "Appointment")
    public record Appointment(
            @Schema(required = true) UUID reference,
            @Schema(required = true) Instant from,
            @Schema(required = true) Instant to,
            LocalizedText with,
            String subject,
            LocalizedText room,
            int table,
            String represents,
            String representedBy) {

        static Appointment of(WeekMeeting meeting) {
            return new Appointment(
                    meeting.reference(),
                    meeting.when().from(),
                    meeting.when().to(),
                    LocalizedText.of(meeting.other()),
                    meeting.subject(),
                    LocalizedText.of(meeting.room()),
                    meeting.table(),
                    meeting.represents(),
                    meeting.representedBy());
        }
    }

    static ApiWeek of(WeekView week) {
        return new ApiWeek(
                week.edition().code(),
                week.edition().programmeVersion(),
                week.who() == null ? null : week.who().reference(),
                week.sessions().stream().map(ApiSession::of).toList(),
                week.meetings().stream().map(Appointment::of).toList());
    }
}
