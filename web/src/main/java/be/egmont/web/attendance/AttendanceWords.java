package be.egmont.web.attendance;

import be.egmont.attendance.Attendee;
import be.egmont.attendance.CheckInResult;
import be.egmont.attendance.DoorSession;
import be.egmont.attendance.Presence;
import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words about attendance for several pages: {@code #{attendanceWords.who(line.who())}}. */
@Named("attendanceWords")
@RequestScoped
public class AttendanceWords {

    @Inject
    private Words words;

    @Inject
    private Formatter say;

    @Inject
    private Clock clock;

    /** Somebody's function, or, where none is known, where he comes from. */
    public String who(Attendee attendee) {
        String function = say.text(attendee.function());
        String place = say.text(attendee.home().place());
        if (function.isEmpty()) {
            return place;
        }
        return function.contains(place) ? function : function + ", " + place;
    }

    /** The rooms of a session, or that it has none. */
    public String rooms(DoorSession session) {
        List<DoorSession.Place> rooms = session.rooms();
        return rooms.isEmpty()
                ? words.get("programme.room.none")
                : rooms.stream().map(room -> say.text(room.name())).collect(Collectors.joining(", "));
    }

    /** How the door looks when it says that: in, out, no, or a note. */
    public String look(CheckInResult verdict) {
        return switch (verdict.kind()) {
            case ENTERED, LET_IN -> "in";
            case LEFT -> "out";
            case NOT_EXPECTED, CLOSED -> "no";
            case ALREADY_INSIDE, NOT_INSIDE -> "note";
        };
    }

    /** The detail of a result: where the person is expected, or since when inside. */
    public String why(CheckInResult verdict) {
        DoorSession elsewhere = verdict.elsewhere();
        return switch (verdict.kind()) {
            case NOT_EXPECTED ->
                elsewhere == null
                        ? words.get("attendance.verdict.nowhere")
                        : words.of(
                                "attendance.verdict.elsewhere",
                                rooms(elsewhere),
                                say.text(elsewhere.title()),
                                say.time(elsewhere.when().from()));
            case ALREADY_INSIDE ->
                words.of("attendance.verdict.since", say.time(verdict.guest().since()));
            case ENTERED, LEFT -> verdict.guest().excused() ? words.get("attendance.verdict.excused") : "";
            case LET_IN -> words.get("attendance.verdict.unplanned");
            case NOT_INSIDE -> words.get("attendance.verdict.outside");
            case CLOSED -> closed(verdict.door());
        };
    }

    /** Why nobody can be noted going in now. */
    String closed(DoorSession session) {
        return words.of(
                session.isOver(clock.instant()) ? "attendance.closed.over" : "attendance.closed.early",
                say.dayOfYear(session.when().from()),
                say.time(session.when().from()),
                say.time(session.when().to()));
    }

    /** A share, or the word for an undefined one. */
    public String rate(Rate rate) {
        return rate.share().map(say::percent).orElseGet(() -> words.get("reporting.none"));
    }

    /** The shape of a status in a matrix. */
    public String shape(PresenceStatus status) {
        return switch (status) {
            case PRESENT_FULL -> "present";
            case LATE -> "late";
            case PARTIAL -> "partial";
            case ABSENT -> "absent";
            case EXCUSED -> "away";
            case NOT_YET -> "waiting";
            case NOT_EXPECTED -> "unexpected";
        };
    }

    /** The statuses of those expected at a session that is over, the good case first. */
    public List<PresenceStatus> getStatuses() {
        return List.of(
                PresenceStatus.PRESENT_FULL,
                PresenceStatus.LATE,
                PresenceStatus.PARTIAL,
                PresenceStatus.ABSENT,
                PresenceStatus.EXCUSED);
    }

    /** The kind of status, for {@code e:status}. */
    public String kindOf(PresenceStatus status) {
        return switch (status) {
            case PRESENT_FULL -> "present";
            case LATE -> "late";
            case PARTIAL -> "partial";
            case ABSENT -> "absent";
            case EXCUSED -> "excused";
            case NOT_YET, NOT_EXPECTED -> "pending";
        };
    }

    /** The same for a presence: while a session runs, who is in the room is shown as such. */
    public String kind(Presence presence) {
        return presence.inside() ? "confirmed" : kindOf(presence.status());
    }

    public String status(Presence presence) {
        return words.get(presence.inside() ? "attendance.inside" : "attendance.status." + presence.status());
    }

    /** What a reader should know about how a presence was found. */
    public String flags(Presence presence) {
        return presence.flagList().stream()
                .map(flag -> words.get("attendance.flag." + flag))
                .collect(Collectors.joining(", "));
    }

    /** The excuse, who comes in whose place, and the flags of a line. */
    public String remarks(SessionAttendance.Line line) {
        return Stream.of(
                        line.excuse() == null || line.representedBy() != null
                                ? ""
                                : words.get("attendance.excuse." + line.excuse()),
                        line.representedBy() == null
                                ? ""
                                : words.of(
                                        "attendance.represented.by",
                                        line.representedBy().name()),
                        line.represents() == null
                                ? ""
                                : words.of(
                                        "attendance.represents",
                                        line.represents().name()),
                        flags(line.presence()))
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
