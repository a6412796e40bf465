package be.egmont.delegation;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What was said of somebody's stay, and how he comes and goes.
 *
 * @param statedBy the name of whoever said it; null when it was never said here
 * @param onBehalf whether that was somebody else
 * @param since when; null when it was never said here
 * @param arrival unknown where only the stay was asked for
 * @param departure unknown where only the stay was asked for
 */
public record StayRow(
        UUID participant,
        Stay stay,
        String statedBy,
        boolean onBehalf,
        Instant since,
        TravelLeg arrival,
        TravelLeg departure)
        implements Serializable {

    StayRow travels(TravelLeg comes, TravelLeg goes) {
        return new StayRow(participant, stay, statedBy, onBehalf, since, comes, goes);
    }
}
