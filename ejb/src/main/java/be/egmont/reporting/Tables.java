package be.egmont.reporting;

import be.egmont.attendance.AttendanceCounts;
import be.egmont.attendance.Attendee;
import be.egmont.attendance.Presence;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.reporting.Table.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The reports as tables, in the reader's language. */
final class Tables {

    private Tables() {}

    /** R1: one row for each person. */
    static Table of(SessionReport report, Wording words) {
        SessionAttendance.Meet session = report.sheet().session();
        Table.Builder table = begin("R1", report.header(), words);
        table.above(
                words.say("reporting.column.session"),
                session.code() + ", " + words.text(session.title()),
                words.list(session.rooms()));
        table.above(
                words.say("reporting.column.start"), words.moment(session.held().from()));
        table.above(
                words.say("reporting.column.end"), words.moment(session.held().to()));
        column(table, words, "code", Kind.TEXT, 12);
        column(table, words, "post", Kind.TEXT, 24);
        column(table, words, "name", Kind.TEXT, 28);
        column(table, words, "function", Kind.TEXT, 38);
        column(table, words, "part", Kind.TEXT, 16);
        column(table, words, "due", Kind.TEXT, 11);
        column(table, words, "letter", Kind.LETTER, 8);
        column(table, words, "status", Kind.TEXT, 18);
        column(table, words, "first_in", Kind.MOMENT, 17);
        column(table, words, "last_out", Kind.MOMENT, 17);
        column(table, words, "minutes", Kind.NUMBER, 10);
        column(table, words, "share", Kind.SHARE, 10);
        column(table, words, "source", Kind.TEXT, 16);
        column(table, words, "excuse", Kind.TEXT, 18);
        column(table, words, "flags", Kind.TEXT, 34);
        report.sheet().lines().forEach(line -> table.row(row(line, words)));
        return table.build();
    }

    private static List<Object> row(SessionAttendance.Line line, Wording words) {
        Presence presence = line.presence();
        Attendee who = line.who();
        return Arrays.asList(
                who.home().code(),
                words.text(who.home().place()),
                who.name(),
                words.text(who.function()),
                words.part(who),
                words.yes(presence.expected()),
                presence.status().letter(),
                words.say("attendance.status." + presence.status()),
                words.moment(presence.firstIn()),
                words.moment(presence.lastOut()),
                presence.wholeMinutes(),
                share(presence.share()),
                words.sources(line.sources()),
                line.excuse() == null ? null : words.say("attendance.excuse." + line.excuse()),
                remarks(line, words));
    }

    /** Who comes in whose place, before what one should know about how the presence was found. */
    private static String remarks(SessionAttendance.Line line, Wording words) {
        List<String> remarks = new ArrayList<>();
        if (line.representedBy() != null) {
            remarks.add(
                    words.say("attendance.represented.by", line.representedBy().name()));
        }
        if (line.represents() != null) {
            remarks.add(words.say("attendance.represents", line.represents().name()));
        }
        String flags = words.flags(line.presence().flagList());
        if (flags != null && !flags.isEmpty()) {
            remarks.add(flags);
        }
        return remarks.isEmpty() ? flags : String.join(", ", remarks);
    }

    /** R2: one row for each session, all together below. */
    static Table of(SummaryReport report, Wording words) {
        Table.Builder table = begin("R2", report.header(), words);
        column(table, words, "session", Kind.TEXT, 9);
        column(table, words, "title", Kind.TEXT, 52);
        column(table, words, "start", Kind.MOMENT, 17);
        column(table, words, "end", Kind.MOMENT, 17);
        column(table, words, "rooms", Kind.TEXT, 26);
        for (String count :
                List.of("expected", "excused", "full", "late", "partial", "absent", "not_yet", "unplanned")) {
            column(table, words, count, Kind.NUMBER, 11);
        }
        column(table, words, "rate", Kind.SHARE, 11);
        column(table, words, "strict", Kind.SHARE, 11);
        column(table, words, "no_show", Kind.SHARE, 11);
        column(table, words, "capacity", Kind.NUMBER, 11);
        column(table, words, "fill", Kind.SHARE, 11);
        for (SessionAttendance sheet : report.sheets()) {
            SessionAttendance.Meet session = sheet.session();
            List<Object> row = new ArrayList<>(Arrays.asList(
                    session.code(),
                    words.text(session.title()),
                    words.moment(session.held().from()),
                    words.moment(session.held().to()),
                    words.list(session.rooms())));
            counts(row, sheet.tally());
            row.add(session.capacity());
            row.add(share(sheet.fill()));
            table.row(row);
        }
        List<Object> total = new ArrayList<>(Arrays.asList(null, words.say("reporting.total"), null, null, null));
        counts(total, report.total());
        total.addAll(Arrays.asList(null, null));
        return table.row(total).build();
    }

    private static void counts(List<Object> row, AttendanceCounts tally) {
        row.addAll(Arrays.asList(
                tally.expected(),
                tally.excused(),
                tally.full(),
                tally.late(),
                tally.partial(),
                tally.absent(),
                tally.notYet(),
                tally.unplanned(),
                share(tally.presence()),
                share(tally.strict()),
                share(tally.noShow())));
    }

    /** R4: one row for each post, one column for each session. */
    static Table of(MatrixReport report, Wording words) {
        Table.Builder table = begin("R4", report.header(), words).wide();
        column(table, words, "region", Kind.TEXT, 22);
        column(table, words, "code", Kind.TEXT, 10);
        column(table, words, "post", Kind.TEXT, 24);
        column(table, words, "kind", Kind.TEXT, 24);
        column(table, words, "head", Kind.TEXT, 28);
        report.sessions().forEach(session -> table.column(session.code(), session.code(), Kind.LETTER, 6));
        for (String count : List.of("full", "late", "partial", "absent", "excused")) {
            column(table, words, count, Kind.NUMBER, 10);
        }
        column(table, words, "rate", Kind.SHARE, 11);
        column(table, words, "time_rate", Kind.SHARE, 11);
        column(table, words, "represented", Kind.NUMBER, 12);
        column(table, words, "represented_of", Kind.NUMBER, 12);
        for (MatrixReport.PostRow post : report.posts()) {
            table.row(row(post, words));
        }
        return table.build();
    }

    private static List<Object> row(MatrixReport.PostRow post, Wording words) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                words.say("delegation.region." + post.post().region()),
                post.post().code(),
                words.text(post.post().place()),
                words.say("delegation.kind." + post.post().kind()),
                post.head() == null ? null : post.head().name()));
        post.cells().forEach(cell -> row.add(cell.status().letter()));
        AttendanceCounts heads = post.heads();
        row.addAll(Arrays.asList(
                heads.full(),
                heads.late(),
                heads.partial(),
                heads.absent(),
                heads.excused(),
                share(heads.presence()),
                share(post.minutes()),
                post.represented().part(),
                post.represented().whole()));
        return row;
    }

    private static Table.Builder begin(String report, Header header, Wording words) {
        return new Table.Builder(words.say("reporting.sheet." + report))
                .above(words.say("reporting.title." + report))
                .above(words.text(header.edition().name()))
                .above(words.say("reporting.known"), words.moment(header.asOf()))
                .above(words.say(
                        "reporting.thresholds",
                        header.thresholds().onTimeMinutes(),
                        header.thresholds().fullPercent(),
                        header.thresholds().latePercent()));
    }

    private static void column(Table.Builder table, Wording words, String key, Kind kind, int width) {
        table.column(key, words.say("reporting.column." + key), kind, width);
    }

    /** An undefined share leaves the cell empty, so that sums stay right. */
    private static Object share(Rate rate) {
        return rate.share().orElse(null);
    }
}
