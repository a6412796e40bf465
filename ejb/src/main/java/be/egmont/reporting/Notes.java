package be.egmont.reporting;

import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.attendance.Thresholds;
import be.egmont.reporting.Table.Kind;
import java.util.Arrays;
import java.util.List;

/** The notes of every report: definitions and data quality. */
final class Notes {

    private static final List<PresenceStatus> STATUSES = List.of(
            PresenceStatus.EXCUSED,
            PresenceStatus.ABSENT,
            PresenceStatus.PRESENT_FULL,
            PresenceStatus.LATE,
            PresenceStatus.PARTIAL,
            PresenceStatus.NOT_YET,
            PresenceStatus.NOT_EXPECTED);

    private static final List<String> TERMS = List.of(
            "expected", "presence", "unplanned", "rate", "strict", "no_show", "time_rate", "represented", "fill");

    private Notes() {}

    /** The definitions with the applied thresholds, the versions, and the sessions by code. */
    static Table definitions(Header header, List<SessionAttendance.Meet> sessions, Wording words) {
        Thresholds applied = header.thresholds();
        Table.Builder table = new Table.Builder(words.say("reporting.sheet.definitions"))
                .column("term", words.say("reporting.column.term"), Kind.TEXT, 30)
                .column("letter", words.say("reporting.column.letter"), Kind.LETTER, 8)
                .column("definition", words.say("reporting.column.definition"), Kind.TEXT, 100)
                .column("value", words.say("reporting.column.value"), Kind.TEXT, 18);
        for (PresenceStatus status : STATUSES) {
            table.row(Arrays.asList(
                    words.say("attendance.status." + status),
                    status.letter(),
                    words.say(
                            "reporting.define." + status,
                            applied.onTimeMinutes(),
                            applied.fullPercent(),
                            applied.latePercent()),
                    null));
        }
        for (String term : TERMS) {
            table.row(Arrays.asList(
                    words.say("reporting.column." + term), null, words.say("reporting.define." + term), null));
        }
        value(table, words, "on-time", applied.onTimeMinutes());
        value(table, words, "full", applied.fullPercent());
        value(table, words, "late", applied.latePercent());
        value(table, words, "as-of", words.moment(header.asOf()));
        value(table, words, "zone", words.zone().getId());
        value(table, words, "programme", header.programmeVersion());
        value(table, words, "rules", header.rulesVersion());
        value(table, words, "corrections", header.corrections());
        value(table, words, "journal", header.journal());
        for (SessionAttendance.Meet session : sessions) {
            table.row(Arrays.asList(
                    words.say("reporting.session", session.code()),
                    null,
                    words.text(session.title()),
                    words.moment(session.held().from())));
        }
        return table.build();
    }

    private static void value(Table.Builder table, Wording words, String key, Object value) {
        table.row(Arrays.asList(
                words.say("reporting.applied." + key), null, words.say("reporting.applied." + key + ".text"), value));
    }

    /** The data quality. */
    static Table quality(Quality quality, Wording words) {
        Table.Builder table = new Table.Builder(words.say("reporting.sheet.quality"))
                .column("check", words.say("reporting.column.check"), Kind.TEXT, 70)
                .column("count", words.say("reporting.column.count"), Kind.NUMBER, 12)
                .column("of", words.say("reporting.column.of"), Kind.NUMBER, 12)
                .column("share", words.say("reporting.column.share"), Kind.SHARE, 12);
        rate(table, words, "auto-closed", quality.autoClosed());
        rate(table, words, "manual", quality.manual());
        rate(table, words, "synced-late", quality.syncedLate());
        rate(table, words, "never-seen", quality.neverSeen());
        count(table, words, "out-without-in", quality.outWithoutIn());
        count(table, words, "two-rooms", quality.twoRooms());
        count(table, words, "without-exits", quality.withoutExits());
        return table.build();
    }

    private static void rate(Table.Builder table, Wording words, String check, Rate rate) {
        table.row(Arrays.asList(
                words.say("reporting.quality." + check),
                rate.part(),
                rate.whole(),
                rate.share().orElse(null)));
    }

    private static void count(Table.Builder table, Wording words, String check, int count) {
        table.row(Arrays.asList(words.say("reporting.quality." + check), count, null, null));
    }
}
