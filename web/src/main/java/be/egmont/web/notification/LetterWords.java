package be.egmont.web.notification;

import be.egmont.notification.LetterRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How pages show where a letter stands. */
@Named("letterWords")
@ApplicationScoped
public class LetterWords {

    /** The kind of status of {@code e:status}. */
    public String kind(LetterRow row) {
        return style(row.word());
    }

    /** The same for a state, or DOUBT. */
    public String style(String state) {
        return switch (state) {
            case "SENT" -> "confirmed";
            case "FAILED", "BOUNCED" -> "block";
            case "DOUBT" -> "warning";
            case "WITHHELD" -> "waiting";
            case "ABORTED" -> "cancelled";
            default -> "pending";
        };
    }
}
