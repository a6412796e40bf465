package be.egmont.web.notification;

import be.egmont.notification.LetterRow;
import be.egmont.notification.Letters;
import be.egmont.web.frame.OncePerRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** What was written to the people of a delegation, for its page. */
@Named("letterHistory")
@RequestScoped
public class LetterHistory {

    @EJB
    private Letters letters;

    public List<LetterRow> of(UUID delegation) {
        return OncePerRequest.get(this, delegation.toString(), () -> letters.toDelegation(delegation));
    }
}
