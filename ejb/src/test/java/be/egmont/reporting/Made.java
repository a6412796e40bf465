package be.egmont.reporting;

import be.egmont.attendance.AttendanceCounts;
import be.egmont.attendance.Attendee;
import be.egmont.attendance.BadgeEvent;
import be.egmont.attendance.Direction;
import be.egmont.attendance.Mode;
import be.egmont.attendance.Presence;
import be.egmont.attendance.Presence.Due;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.attendance.Source;
import be.egmont.attendance.Thresholds;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Status;
import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.post.Capacity;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import be.egmont.programme.Obligation;
import be.egmont.programme.SessionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Reports for tests: one session of one hour, one head who came and one who did not. */
final class Made {

    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    static final Instant NINE = Instant.parse("2026-02-04T08:00:00Z");
    static final Instant NOON = Instant.parse("2026-02-04T11:00:00Z");
    static final Period MORNING = new Period(NINE, NINE.plus(Duration.ofHours(1)));
    static final Wording FRENCH = new Wording(Translated.Language.FR, BRUSSELS);

    private Made() {}

    static SessionReport session() {
        return session("");
    }

    static SummaryReport summary() {
        return summary("");
    }

    static MatrixReport matrix() {
        return matrix("");
    }

    /** The same with that before each text that people have typed. */
    static SessionReport session(String before) {
        return new SessionReport(header(before), sheet(before), quality());
    }

    static SummaryReport summary(String before) {
        return new SummaryReport(header(before), List.of(sheet(before)), quality());
    }

    static MatrixReport matrix(String before) {
        Attendee head = attendee(1, before, "Claire", "Vandenbossche");
        MatrixReport.Cell cell = new MatrixReport.Cell(presence(true).status(), true, true);
        return new MatrixReport(
                header(before),
                List.of(sheet(before).session()),
                List.of(new MatrixReport.PostRow(
                        head.home(),
                        head,
                        List.of(cell),
                        AttendanceCounts.of(List.of(presence(true))),
                        AttendanceCounts.NONE,
                        new Rate(3600, 3600),
                        new Rate(1, 1))),
                quality());
    }

    private static Quality quality() {
        return new Quality(new Rate(1, 1), new Rate(1, 1), new Rate(0, 1), 0, new Rate(1, 2), 0, 1);
    }

    private static Header header(String before) {
        EditionRow edition = new EditionRow(
                1,
                UUID.randomUUID(),
                1,
                "2026",
                same(before + "Journées"),
                null,
                LocalDate.of(2026, 2, 2),
                LocalDate.of(2026, 2, 6),
                null,
                BRUSSELS,
                null,
                null,
                null,
                null,
                Status.RUNNING,
                10,
                80,
                50,
                null,
                null,
                3,
                "HIGH",
                null);
        return new Header(edition, NOON, Thresholds.USUAL, 3, Header.RULES_VERSION, 0, "4711:9f86d081");
    }

    private static SessionAttendance sheet(String before) {
        SessionAttendance.Meet meet = new SessionAttendance.Meet(
                12,
                new UUID(0, 12),
                before + "S12",
                SessionKind.PANEL,
                same(before + "Échanges"),
                Obligation.REQUIRED,
                MORNING,
                MORNING,
                List.of(same(before + "Salle Arenberg")),
                200);
        return new SessionAttendance(
                meet,
                Mode.IN_OUT,
                NOON,
                List.of(
                        new SessionAttendance.Line(
                                attendee(1, before, "Claire", "Vandenbossche"),
                                presence(true),
                                List.of(Source.MANUAL),
                                null),
                        new SessionAttendance.Line(
                                attendee(2, before, "=HYPERLINK(\"http://x\")", "Nobody"),
                                presence(false),
                                List.of(),
                                null)),
                0);
    }

    private static Presence presence(boolean there) {
        List<BadgeEvent> stamps = there ? List.of(new BadgeEvent(Direction.IN, NINE, Source.MANUAL, NINE)) : List.of();
        return Presence.of(MORNING, stamps, Due.EXPECTED, Mode.IN_OUT, Thresholds.USUAL, NOON);
    }

    private static Attendee attendee(long id, String before, String given, String family) {
        return new Attendee(
                id,
                new UUID(0, id),
                before + given,
                family,
                before + "0000" + id,
                Capacity.HEAD,
                true,
                same(before + "ambassadrice à Abidjan"),
                new Attendee.Home(
                        before + "ABJ",
                        same(before + "Abidjan"),
                        same(before + "Abidjan"),
                        PostKind.EMBASSY,
                        Region.AFRICA,
                        "CI",
                        false));
    }

    private static Translated same(String text) {
        return new Translated(text, text, null, null);
    }
}
