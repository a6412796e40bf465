package be.egmont.notification;

import be.egmont.delegation.Participant;
import be.egmont.persistence.References;
import be.egmont.programme.ProgrammeEvent.PlacePromised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Writes to whoever gets a place for which he waited, in the transaction in which he gets it. One letter each: that a place is his is
 * his own affair, and waits for no second person.
 */
@ApplicationScoped
public class PlaceLetters {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    void hear(@Observes PlacePromised event) {
        SessionLetter letter = SessionLetter.of(em, event.session()).orElseThrow();
        References.find(em, Participant.class, event.participant())
                .filter(SessionLetter::isReached)
                .ifPresent(to -> outbox.write(
                        letter.edition(),
                        LetterKind.PLACE_PROMISED,
                        List.of(letter.to(to, LetterTemplate.of(em, LetterKind.PLACE_PROMISED), clock.instant()))));
    }
}
