package be.egmont.notification;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * A letter as it is sent.
 *
 * @param text its plain text
 * @param source all of it, as the mail server is given it
 * @param batch with which others it was written
 * @param recipients how many received the same
 */
public record LetterView(
        LetterRow row,
        String from,
        String messageId,
        String text,
        String source,
        UUID batch,
        int recipients,
        List<LetterStepRow> steps)
        implements Serializable {}
