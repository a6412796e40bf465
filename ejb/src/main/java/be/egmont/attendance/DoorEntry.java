package be.egmont.attendance;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One of the last things noted at a door.
 *
 * @param undone whether a correction says that it does not count
 */
public record DoorEntry(
        UUID event, Direction direction, Instant at, String name, Translated place, UUID participant, boolean undone)
        implements Serializable {}
