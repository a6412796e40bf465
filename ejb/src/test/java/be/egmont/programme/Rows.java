package be.egmont.programme;

import be.egmont.edition.EditionRow;
import be.egmont.edition.Status;
import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.post.Confidence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The cast of the programme's tests: a week in Brussels with sessions, rooms and meetings. */
final class Rows {

    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    static final RoomRow ARENBERG = room("ARENBERG", 50);
    static final RoomRow BLUE = room("BLUE", null);

    private Rows() {}

    static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(BRUSSELS).toInstant();
    }

    static Period between(String from, String to) {
        return new Period(at(from), at(to));
    }

    static RoomRow room(String code, Integer capacity) {
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

    static Translated text(String word) {
        return new Translated(word, word, null, null);
    }

    static SessionRow session(String code, Period when, RoomRow... rooms) {
        return session(code, SessionKind.PLENARY, Obligation.REQUIRED, Answer.AWAITED, when, 0, rooms);
    }

    static SessionRow session(
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
                new SessionRow.Figures(expected, expected, 0, 0),
                new InvitationRow(reference, UUID.randomUUID(), 1, obligation, answer, Instant.EPOCH));
    }

    static WeekMeeting meeting(Period when) {
        return new WeekMeeting(
                UUID.randomUUID(), UUID.randomUUID(), when, text("Enabel"), "Santé", text("Galerie"), 12);
    }

    static WeekView week(String now, List<SessionRow> sessions, List<WeekMeeting> meetings) {
        EditionRow edition = new EditionRow(
                1,
                UUID.randomUUID(),
                1,
                "2026",
                text("2026"),
                null,
                MONDAY,
                MONDAY.plusDays(4),
                null,
                BRUSSELS,
                null,
                null,
                null,
                Status.RUNNING,
                10,
                80,
                50,
                1,
                "HIGH",
                null);
        return new WeekView(edition, null, List.of(), at(now), null, sessions, meetings, List.of());
    }
}
