package be.egmont.web.delegation;

import be.egmont.delegation.Rsvp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The kind of status of an answer, for {@code e:status}. */
@Named("rsvps")
@ApplicationScoped
public class Rsvps {

    public String kind(Rsvp rsvp) {
        return switch (rsvp) {
            case AWAITED -> "waiting";
            case COMES -> "confirmed";
            case PARTLY -> "partial";
            case EXCUSED -> "excused";
        };
    }

    /** What one may answer. */
    public List<Rsvp> getAnswers() {
        return List.of(Rsvp.COMES, Rsvp.PARTLY, Rsvp.EXCUSED);
    }
}
