package be.egmont.web.notification;

import be.egmont.notification.LetterRow;
import be.egmont.notification.LetterState;
import be.egmont.notification.Letters;
import be.egmont.web.frame.OncePerRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The letters that were sent to the reader, and one of them as it was written. */
@Named("notificationMinePage")
@RequestScoped
public class NotificationMinePage {

    @EJB
    private Letters letters;

    private UUID letter;

    public List<LetterRow> getRows() {
        return OncePerRequest.get(this, "rows", letters::own);
    }

    /** The one in the panel; null when none is, or none of these. */
    public LetterRow getChosen() {
        return getRows().stream()
                .filter(row -> row.reference().equals(letter))
                .findFirst()
                .orElse(null);
    }

    public String getText() {
        return OncePerRequest.get(this, "text", () -> letters.ownText(letter));
    }

    /** The address to which the last letter could not be delivered; null when it was. */
    public String getFailed() {
        return getRows().stream()
                .findFirst()
                .filter(last -> last.state() == LetterState.BOUNCED)
                .map(LetterRow::address)
                .orElse(null);
    }

    public UUID getLetter() {
        return letter;
    }

    public void setLetter(UUID letter) {
        this.letter = letter;
    }
}
