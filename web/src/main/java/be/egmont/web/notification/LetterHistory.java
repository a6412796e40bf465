package be.egmont.web.notification;

import be.egmont.notification.LetterRow;
import be.egmont.notification.LetterState;
import be.egmont.notification.Letters;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** What was written to the people of a delegation, for its page, and to a person, for his. */
@Named("letterHistory")
@RequestScoped
public class LetterHistory {

    @EJB
    private Letters letters;

    @Inject
    private Me me;

    public List<LetterRow> of(UUID delegation) {
        return OncePerRequest.get(this, delegation.toString(), () -> letters.toDelegation(delegation));
    }

    /** Of all editions; nothing for whoever does not look after the people of the house. */
    public List<LetterRow> ofPerson(UUID person) {
        return me.mayEverywhere("letters.toPerson")
                ? OncePerRequest.get(this, "to " + person, () -> letters.toPerson(person))
                : List.of();
    }

    /** The address at which the last letter that has left did not arrive; null when it has. */
    public String failed(UUID person) {
        return ofPerson(person).stream()
                .filter(row -> row.state() == LetterState.SENT
                        || row.state() == LetterState.BOUNCED
                        || row.state() == LetterState.FAILED)
                .findFirst()
                .filter(last -> last.state() != LetterState.SENT)
                .map(LetterRow::address)
                .orElse(null);
    }
}
