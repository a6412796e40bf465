package be.egmont.reporting;

import be.egmont.attendance.AttendanceCounts;
import be.egmont.attendance.Attendee;
import be.egmont.attendance.Presence;
import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.programme.Obligation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** R4: one row for each post, one column for each session. */
public record MatrixReport(Header header, List<SessionAttendance.Meet> sessions, List<PostRow> posts, Quality quality)
        implements Serializable {

    /**
     * One post at one session.
     *
     * @param status that of the head; where the head is not expected, the best of those of its other members
     * @param represented whether its head, acting head or deputy was there
     * @param expected whether anybody of the post was
     */
    public record Cell(PresenceStatus status, boolean represented, boolean expected) implements Serializable {

        /** Whether the post was represented although its head was not present. */
        public boolean isStoodFor() {
            return represented && !status.isPresent();
        }
    }

    /**
     * One post over all sessions.
     *
     * @param head who leads its delegation, null when nobody does
     * @param heads the presences of the head
     * @param staff the presences of the other members
     * @param minutes the head's minutes of presence at required sessions without an excuse
     * @param represented in how many of the sessions at which the post was expected it was represented
     */
    public record PostRow(
            Attendee.Home post,
            Attendee head,
            List<Cell> cells,
            AttendanceCounts heads,
            AttendanceCounts staff,
            Rate minutes,
            Rate represented)
            implements Serializable {}

    static MatrixReport of(
            Header header, List<SessionAttendance> sheets, Collection<Attendee> people, Quality quality) {
        Map<String, List<Attendee>> byPost = new HashMap<>();
        people.stream()
                .filter(attendee -> attendee.home().isPost())
                .forEach(attendee -> byPost.computeIfAbsent(attendee.home().code(), code -> new ArrayList<>())
                        .add(attendee));
        List<Map<String, List<SessionAttendance.Line>>> lines =
                sheets.stream().map(MatrixReport::byPost).toList();
        List<PostRow> rows = byPost.values().stream()
                .map(members -> row(members, sheets, lines))
                .sorted(Comparator.comparing((PostRow row) -> row.post().region())
                        .thenComparing(row -> row.post().code()))
                .toList();
        return new MatrixReport(
                header, sheets.stream().map(SessionAttendance::session).toList(), rows, quality);
    }

    private static Map<String, List<SessionAttendance.Line>> byPost(SessionAttendance sheet) {
        Map<String, List<SessionAttendance.Line>> lines = new HashMap<>();
        sheet.lines().stream()
                .filter(line -> line.who().home().isPost())
                .forEach(line -> lines.computeIfAbsent(line.who().home().code(), code -> new ArrayList<>())
                        .add(line));
        return lines;
    }

    private static PostRow row(
            List<Attendee> members,
            List<SessionAttendance> sheets,
            List<Map<String, List<SessionAttendance.Line>>> linesBySheet) {
        Attendee.Home post = members.get(0).home();
        Attendee head = members.stream().filter(Attendee::leads).findFirst().orElse(null);
        List<Cell> cells = new ArrayList<>();
        List<Presence> heads = new ArrayList<>();
        List<Presence> staff = new ArrayList<>();
        Rate minutes = Rate.NONE;
        Rate represented = Rate.NONE;
        for (int index = 0; index < sheets.size(); index++) {
            SessionAttendance sheet = sheets.get(index);
            List<SessionAttendance.Line> lines = linesBySheet.get(index).getOrDefault(post.code(), List.of());
            Cell cell = cell(lines);
            cells.add(cell);
            for (SessionAttendance.Line line : lines) {
                (line.who().leads() ? heads : staff).add(line.presence());
                if (line.who().leads() && isDue(sheet, line)) {
                    minutes = minutes.plus(line.presence().share());
                }
            }
            if (cell.expected() && sheet.isOver()) {
                represented = represented.plus(new Rate(cell.represented() ? 1 : 0, 1));
            }
        }
        return new PostRow(
                post,
                head,
                List.copyOf(cells),
                AttendanceCounts.of(heads),
                AttendanceCounts.of(staff),
                minutes,
                represented);
    }

    private static boolean isDue(SessionAttendance sheet, SessionAttendance.Line line) {
        return sheet.isOver()
                && sheet.session().obligation() == Obligation.REQUIRED
                && line.presence().expected()
                && line.presence().status() != PresenceStatus.EXCUSED;
    }

    private static Cell cell(List<SessionAttendance.Line> lines) {
        boolean represented = lines.stream()
                .anyMatch(line ->
                        line.who().represents() && line.presence().status().isPresent());
        List<SessionAttendance.Line> due =
                lines.stream().filter(line -> line.presence().expected()).toList();
        PresenceStatus status = due.stream()
                .filter(line -> line.who().leads())
                .findFirst()
                .or(() -> due.stream()
                        .min(Comparator.comparing(line -> line.presence().status())))
                .map(line -> line.presence().status())
                .orElse(PresenceStatus.NOT_EXPECTED);
        return new Cell(status, represented, !due.isEmpty());
    }

    /** The heads of all posts over all sessions. */
    public AttendanceCounts heads() {
        return posts.stream().map(PostRow::heads).reduce(AttendanceCounts.NONE, AttendanceCounts::plus);
    }

    /** The other members. */
    public AttendanceCounts staff() {
        return posts.stream().map(PostRow::staff).reduce(AttendanceCounts.NONE, AttendanceCounts::plus);
    }

    /** How often the posts were represented where they were expected. */
    public Rate represented() {
        return posts.stream().map(PostRow::represented).reduce(Rate.NONE, Rate::plus);
    }
}
