package be.egmont.notification;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * The order to remind some heads of delegation.
 *
 * @param chosen whom, as participants
 * @param texts what is said, in each of their languages
 */
public record Reminder(List<UUID> chosen, List<OwnText> texts) implements Serializable {

    public Reminder {
        chosen = chosen == null ? List.of() : List.copyOf(chosen);
        texts = texts == null ? List.of() : List.copyOf(texts);
    }
}
