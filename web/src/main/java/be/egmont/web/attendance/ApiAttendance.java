package be.egmont.web.attendance;

import be.egmont.attendance.ExcuseReason;
import be.egmont.attendance.Flag;
import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.SessionAttendance;
import be.egmont.web.rest.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The attendance of a session as the API tells it. */
@Schema(name = "SessionAttendance")
public record ApiAttendance(
        @Schema(required = true) String session,
        LocalizedText title,
        @Schema(required = true) Instant from,
        @Schema(required = true) Instant to,
        boolean over,
        int inside,
        int expected,
        @Schema(required = true) List<Person> people) {

    /**
     * Somebody who was expected or came.
     *
     * @param excuse why he is excused, only for who may know it
     */
    @Schema(name = "Presence")
    public record Person(
            @Schema(required = true) UUID participant,
            String badge,
            String name,
            String home,
            boolean expected,
            @Schema(required = true) PresenceStatus status,
            boolean inside,
            Instant firstIn,
            Instant lastOut,
            int minutes,
            ExcuseReason excuse,
            List<Flag> flags) {

        static Person of(SessionAttendance.Line line) {
            return new Person(
                    line.who().reference(),
                    line.who().badge(),
                    line.who().name(),
                    line.who().home().code(),
                    line.presence().expected(),
                    line.presence().status(),
                    line.presence().inside(),
                    line.presence().firstIn(),
                    line.presence().lastOut(),
                    (int) line.presence().wholeMinutes(),
                    line.excuse(),
                    line.presence().flagList());
        }
    }

    public static ApiAttendance of(SessionAttendance sheet) {
        return new ApiAttendance(
                sheet.session().code(),
                LocalizedText.of(sheet.session().title()),
                sheet.session().held().from(),
                sheet.session().held().to(),
                sheet.isOver(),
                (int) sheet.inside(),
                sheet.tally().expected(),
                sheet.lines().stream().map(Person::of).toList());
    }
}
