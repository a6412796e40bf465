package be.egmont.web.attendance;

import be.egmont.attendance.SessionAttendance;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Option;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions of an edition as a short list to choose from. */
@RequestScoped
public class SessionChoices {

    @Inject
    private Formatter say;

    @Inject
    private Clock clock;

    /** By their code, each with its day, hour and title. */
    public List<Option> of(List<SessionAttendance.Meet> sessions) {
        return sessions.stream()
                .map(session -> new Option(session.code(), word(session)))
                .toList();
    }

    private String word(SessionAttendance.Meet session) {
        return say.shortDay(session.planned().from()) + ", "
                + say.time(session.planned().from()) + "\u00a0· " + say.text(session.title());
    }

    /** The one that began last; before the first, the first. */
    public Optional<String> last(List<SessionAttendance.Meet> sessions) {
        Instant now = clock.instant();
        return sessions.stream()
                .filter(session -> session.hasBegun(now))
                .reduce((first, second) -> second)
                .or(() -> sessions.stream().findFirst())
                .map(SessionAttendance.Meet::code);
    }
}
