package be.egmont.programme;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The cast of the programme's tests: a week in Brussels with sessions and rooms. */
public final class Rows {

    public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    public static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    public static final RoomRow ARENBERG = room("ARENBERG", 50);
    public static final RoomRow BLUE = room("BLUE", null);

    private Rows() {}

    public static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(BRUSSELS).toInstant();
    }

    public static Period between(String from, String to) {
        return new Period(at(from), at(to));
    }

    public static RoomRow room(String code, Integer capacity) {
        return new RoomRow(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                code,
                text(code),
                RoomKind.CONFERENCE,
                capacity,
                null,
                null,
                null,
                Confidence.HIGH,
                null,
                null);
    }

    public static Translated text(String word) {
        return new Translated(word, word, null, null);
    }

    public static SessionRow session(String code, Period when, RoomRow... rooms) {
        return session(code, SessionKind.PLENARY, Obligation.REQUIRED, Answer.AWAITED, when, 0, rooms);
    }

    public static SessionRow session(
            String code,
            SessionKind kind,
            Obligation obligation,
            Answer answer,
            Period when,
            int expected,
            RoomRow... rooms) {
        UUID reference = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        return new SessionRow(
                reference,
                1,
                code,
                kind,
                text("Séance " + code),
                when,
                List.of(rooms),
                AudienceKind.ALL_HEADS,
                Set.of(),
                obligation,
                null,
                false,
                Basis.INFERRED,
                null,
                null,
                Asking.USUAL,
                new SessionRow.Figures(expected, expected, 0, 0, 0),
                new InvitationRow(reference, UUID.randomUUID(), 1, obligation, answer, Instant.EPOCH));
    }
}
