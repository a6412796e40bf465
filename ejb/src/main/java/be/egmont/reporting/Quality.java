package be.egmont.reporting;

import be.egmont.attendance.Flag;
import be.egmont.attendance.Mode;
import be.egmont.attendance.Presence;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.attendance.Source;
import be.egmont.kernel.Period;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The quality of the data behind a report.
 *
 * @param autoClosed presences that were closed at the end of the session since nobody noted the exit
 * @param manual presences noted by hand, at least in part
 * @param syncedLate presences with an event that came in more than a quarter of an hour late
 * @param outWithoutIn people with an exit but no entry before it
 * @param neverSeen people expected at a session that is over, and seen at none
 * @param twoRooms times that somebody was counted in two sessions at once
 * @param withoutExits sessions at which no exit was noted
 */
public record Quality(
        Rate autoClosed, Rate manual, Rate syncedLate, int outWithoutIn, Rate neverSeen, int twoRooms, int withoutExits)
        implements Serializable {

    static Quality of(List<SessionAttendance> sheets) {
        int seen = 0;
        int autoClosed = 0;
        int manual = 0;
        int late = 0;
        int orphans = 0;
        Map<Long, List<Period>> stays = new HashMap<>();
        Map<Long, Boolean> due = new HashMap<>();
        for (SessionAttendance sheet : sheets) {
            for (SessionAttendance.Line line : sheet.lines()) {
                Presence presence = line.presence();
                orphans += count(presence.is(Flag.OUT_WITHOUT_IN));
                boolean came = presence.minutes().toSeconds() > 0;
                if (came) {
                    seen++;
                    autoClosed += count(presence.is(Flag.AUTO_CLOSED));
                    manual += count(line.sources().contains(Source.MANUAL));
                    late += count(presence.is(Flag.SYNCED_LATE));
                    stays.computeIfAbsent(line.who().id(), who -> new ArrayList<>())
                            .add(stay(sheet, presence));
                }
                if (sheet.isOver() && presence.expected()) {
                    due.merge(line.who().id(), came, Boolean::logicalOr);
                }
            }
        }
        int never = (int) due.values().stream().filter(came -> !came).count();
        int withoutExits = (int) sheets.stream()
                .filter(sheet -> sheet.isOver() && sheet.mode() == Mode.IN_ONLY && hasEntries(sheet))
                .count();
        return new Quality(
                new Rate(autoClosed, seen),
                new Rate(manual, seen),
                new Rate(late, seen),
                orphans,
                new Rate(never, due.size()),
                stays.values().stream().mapToInt(Quality::overlaps).sum(),
                withoutExits);
    }

    private static boolean hasEntries(SessionAttendance sheet) {
        return sheet.lines().stream().anyMatch(line -> line.presence().firstIn() != null);
    }

    private static int count(boolean holds) {
        return holds ? 1 : 0;
    }

    /** From the first entry to the last exit, within the session. */
    private static Period stay(SessionAttendance sheet, Presence presence) {
        Period held = sheet.session().held();
        Instant from = presence.firstIn().isBefore(held.from()) ? held.from() : presence.firstIn();
        Instant end =
                presence.lastOut() == null || presence.lastOut().isAfter(held.to()) ? held.to() : presence.lastOut();
        return new Period(from, end);
    }

    private static int overlaps(List<Period> stays) {
        int overlaps = 0;
        for (int one = 0; one < stays.size(); one++) {
            for (int other = one + 1; other < stays.size(); other++) {
                overlaps += count(stays.get(one).overlaps(stays.get(other)));
            }
        }
        return overlaps;
    }
}
