package be.egmont.web.audit;

import be.egmont.audit.Checkpoint;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seal as the API tells it, in the letters that were signed. */
@Schema(name = "Checkpoint")
public record ApiCheckpoint(
        @Schema(required = true, format = "date") String day,
        @Schema(required = true) long seq,
        @Schema(required = true) String hash,
        @Schema(required = true, format = "date-time") String signedAt,
        String publicKey,
        @Schema(required = true) String text,
        @Schema(required = true) String signature,
        String previous) {

    /** All seals, the oldest first. */
    @Schema(name = "Checkpoints")
    public record All(@Schema(required = true) List<ApiCheckpoint> items) {}

    static All all(List<Checkpoint> checkpoints) {
        return new All(checkpoints.stream().map(ApiCheckpoint::of).toList());
    }

    private static ApiCheckpoint of(Checkpoint checkpoint) {
        return new ApiCheckpoint(
                checkpoint.day().toString(),
                checkpoint.seq(),
                checkpoint.hash(),
                checkpoint.signedAt().toString(),
                checkpoint.publicKey(),
                checkpoint.text(),
                checkpoint.signature(),
                checkpoint.previous());
    }
}
