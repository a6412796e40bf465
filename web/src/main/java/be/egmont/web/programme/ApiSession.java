package be.egmont.web.programme;

import be.egmont.post.Region;
import be.egmont.programme.Answer;
import be.egmont.programme.AudienceKind;
import be.egmont.programme.Basis;
import be.egmont.programme.Obligation;
import be.egmont.programme.RoomRow;
import be.egmont.programme.SessionKind;
import be.egmont.programme.SessionRow;
import be.egmont.web.rest.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session as the API tells it.
 *
 * @param invited with {@code expected} only for who may know it
 * @param answer that of the caller, where he is invited
 */
@Schema(name = "Session")
public record ApiSession(
        @Schema(required = true) UUID reference,
        @Schema(required = true) String code,
        SessionKind kind,
        LocalizedText title,
        @Schema(required = true) Instant from,
        @Schema(required = true) Instant to,
        List<Room> rooms,
        boolean offsite,
        AudienceKind audience,
        List<Region> regions,
        Obligation obligation,
        Basis basis,
        Integer invited,
        Integer expected,
        Answer answer) {

    /** Where it is. */
    @Schema(name = "Room")
    public record Room(@Schema(required = true) String code, LocalizedText name) {

        static Room of(RoomRow room) {
            return new Room(room.code(), LocalizedText.of(room.name()));
        }
    }

    /** Those of an edition, in the order of time. */
    @Schema(name = "Sessions")
    public record All(
            @Schema(required = true) String edition,
            int version,
            boolean draft,
            @Schema(required = true) List<ApiSession> items) {}

    static ApiSession of(SessionRow session) {
        return new ApiSession(
                session.reference(),
                session.code(),
                session.kind(),
                LocalizedText.of(session.title()),
                session.when().from(),
                session.when().to(),
                session.rooms().stream().map(Room::of).toList(),
                session.offsite(),
                session.audience(),
                session.regions().stream().sorted().toList(),
                session.obligation(),
                session.basis(),
                session.figures() == null ? null : session.figures().invited(),
                session.figures() == null ? null : session.figures().expected(),
                session.mine() == null ? null : session.mine().answer());
    }
}
