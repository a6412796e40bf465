package be.egmont.notification;

import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A letter in a list.
 *
 * @param recipient who receives it
 * @param sender the post or organisation in whose delegation he is; null for none
 * @param doubtful whether it is in flight and nobody knows whether it has arrived
 * @param waiting whether a second person has to agree first
 * @param answer what the mail server said last, or why it came back; null for nothing
 */
public record LetterRow(
        UUID reference,
        int version,
        LetterKind kind,
        LetterState state,
        boolean doubtful,
        boolean waiting,
        String recipient,
        String address,
        Translated sender,
        Language language,
        String subject,
        Instant queuedAt,
        Instant endedAt,
        int attempts,
        Instant dueAt,
        String answer)
        implements Serializable {

    /** The state as the language books say it: being in doubt is one more. */
    public String word() {
        return doubtful ? "DOUBT" : state.name();
    }

    /** What a person may do with it now. */
    public Set<LetterVerb> may() {
        return Letter.verbs(state, doubtful, waiting);
    }
}
