package be.egmont.web.programme;

import be.egmont.programme.Answer;
import be.egmont.programme.AudienceKind;
import be.egmont.programme.RoomRow;
import be.egmont.programme.SessionRow;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Words about sessions for several pages: {@code #{sessionWords.where(session)}}. */
@Named("sessionWords")
@RequestScoped
public class SessionWords {

    @Inject
    private Words words;

    @Inject
    private Formatter say;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** The names of its rooms, or that it has none. */
    public String where(SessionRow session) {
        if (session.rooms().isEmpty()) {
            return words.get(session.offsite() ? "programme.offsite" : "programme.room.none");
        }
        return rooms(session.rooms());
    }

    /** The names of rooms, one after the other. */
    public String rooms(List<RoomRow> rooms) {
        return rooms.stream().map(room -> say.text(room.name())).collect(Collectors.joining(", "));
    }

    /** A day as a title: in the languages that write it small, its first letter is a capital there. */
    public String heading(LocalDate day) {
        String said = say.dayOfYear(day);
        return said.substring(0, 1).toUpperCase(language.getLocale()) + said.substring(1);
    }

    /** Whether the reader is asked to answer, and still in time. */
    public boolean awaits(SessionRow session) {
        return session.mine() != null
                && session.mine().answer() == Answer.AWAITED
                && session.asksForAnswer()
                && session.when().from().isAfter(clock.instant());
    }

    /** Whether it runs at this moment. */
    public boolean isNow(SessionRow session) {
        return session.when().contains(clock.instant());
    }

    /** The words of its audience. */
    public String audience(SessionRow session) {
        if (session.audience() != AudienceKind.BY_REGION) {
            return words.get("programme.audience." + session.audience());
        }
        String regions = session.regions().stream()
                .map(region -> words.get("delegation.region." + region))
                .collect(Collectors.joining(", "));
        return words.of("programme.audience.BY_REGION", regions);
    }

    /** What is known of the size of a room. */
    public String capacity(RoomRow room) {
        if (room.capacityAtTable() != null) {
            return words.of("programme.room.table", room.capacityAtTable());
        }
        return room.capacityTheatre() == null
                ? words.get("programme.room.unknown")
                : words.of("programme.room.theatre", room.capacityTheatre());
    }
}
