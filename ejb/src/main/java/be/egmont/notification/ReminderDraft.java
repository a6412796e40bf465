package be.egmont.notification;

import java.io.Serializable;
import java.util.List;

/**
 * A reminder before it is written.
 *
 * @param reached whom it reaches
 * @param others those that were chosen and cannot be reminded
 * @param answered how many of those chosen have answered meanwhile
 * @param texts what the template says, in each language of those reached
 */
public record ReminderDraft(List<ReminderRow> reached, List<ReminderRow> others, int answered, List<OwnText> texts)
        implements Serializable {

    /** Whether a second person has to agree. */
    public boolean needsConfirmation() {
        return reached.size() > withoutSecond();
    }

    /** As many may be written to without one. */
    public int withoutSecond() {
        return LetterBatch.withoutSecond();
    }
}
