package be.egmont.demo;

import be.egmont.attendance.AttendanceEvents;
import be.egmont.attendance.Direction;
import be.egmont.attendance.ExcuseReason;
import be.egmont.attendance.Source;
import be.egmont.delegation.Rsvp;
import be.egmont.kernel.Period;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Generates the attendance events of the demonstration until a moment: most people in time and to the end, some late,
 * leaving early, absent or without a noted exit, a few without an invitation. The same seed gives the same events.
 */
final class DemoAttendance {

    private static final String OPERATOR = "Aurore Ledentu";
    private static final int MINUTE = 60;

    /** One session with its door. */
    record Meet(long id, String code, Period when, boolean exitsNoted, boolean firstDay) {}

    /** One participant and what he answered to the call home. */
    record Who(long id, Rsvp rsvp) {}

    /** Somebody is excused. */
    record Excused(Meet meet, Who who, ExcuseReason reason) {}

    /** An event that did not count after all. */
    record Correction(UUID event, String reason, Instant at) {}

    private final long seed;
    private final Instant now;
    private final List<AttendanceEvents.Entry> entries = new ArrayList<>();
    private final List<Excused> excused = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();

    DemoAttendance(long seed, Instant now) {
        this.seed = seed;
        this.now = now;
    }

    /** The events in the order in which they were received. */
    List<AttendanceEvents.Entry> entries() {
        return entries.stream()
                .filter(entry -> !entry.receivedAt().isAfter(now))
                .sorted(Comparator.comparing(AttendanceEvents.Entry::receivedAt))
                .toList();
    }

    List<Excused> excused() {
        return List.copyOf(excused);
    }

    List<Correction> corrections() {
        return corrections.stream()
                .filter(correction -> !correction.at().isAfter(now))
                .toList();
    }

    /** Those who were due at a session. */
    void due(Meet meet, List<Who> people) {
        for (Who who : people) {
            SplittableRandom random = random(meet, who);
            if (who.rsvp() == Rsvp.EXCUSED) {
                excused.add(new Excused(meet, who, reason(who)));
            } else if (who.rsvp() == Rsvp.PARTLY && meet.firstDay()) {
                // travels on Monday: half of them gave notice
                if (gaveNotice(who.id())) {
                    excused.add(new Excused(meet, who, ExcuseReason.TRAVEL));
                }
            } else {
                comes(meet, who, random);
            }
        }
    }

    /** Whether somebody who comes in part has said on which days. */
    static boolean gaveNotice(long participant) {
        return participant % 2 == 0;
    }

    /** Those who came without being expected. */
    void unplanned(Meet meet, List<Who> people) {
        for (Who who : people) {
            SplittableRandom random = random(meet, who);
            in(meet, who, meet.when().from().plusSeconds(random.nextInt(9 * MINUTE)), Source.MANUAL, random);
            out(meet, who, meet.when().to().plusSeconds(random.nextInt(6 * MINUTE)), random);
        }
    }

    private void comes(Meet meet, Who who, SplittableRandom random) {
        int chance = random.nextInt(1000);
        if (chance < 12) {
            return; // absent without a reason
        }
        if (chance < 22) {
            excused.add(new Excused(meet, who, random.nextBoolean() ? ExcuseReason.DUTY : ExcuseReason.ILLNESS));
            return;
        }
        boolean late = chance < 65;
        boolean early = chance >= 65 && chance < 90;
        int minutes = (int) meet.when().length().toMinutes();
        int seconds = late
                ? (12 + random.nextInt(Math.max(1, minutes / 3))) * MINUTE
                : random.nextInt(19 * MINUTE) - 14 * MINUTE;
        Instant entered = in(meet, who, meet.when().from().plusSeconds(seconds), source(random), random);
        if (chance >= 980) {
            // the badge was read twice
            in(meet, who, entered.plusSeconds(20 + random.nextInt(90)), Source.QR, random);
        }
        if (chance >= 950 && chance < 975) {
            return; // exit not noted
        }
        Instant left = early
                ? meet.when().from().plusSeconds((35L + random.nextInt(30)) * minutes * MINUTE / 100)
                : meet.when().to().plusSeconds(random.nextInt(9 * MINUTE) - 2 * MINUTE);
        out(meet, who, left, random);
    }

    /** Notes an entry by mistake, and its correction. */
    void mistaken(Meet meet, Who who, String why) {
        SplittableRandom random = random(meet, who);
        Instant at = meet.when().from().plusSeconds(random.nextInt(6 * MINUTE));
        UUID event = add(meet, who, Direction.IN, at, Source.MANUAL, random);
        corrections.add(new Correction(event, why, at.plusSeconds(4 * MINUTE)));
    }

    private Instant in(Meet meet, Who who, Instant at, Source source, SplittableRandom random) {
        add(meet, who, Direction.IN, at, source, random);
        return at;
    }

    private void out(Meet meet, Who who, Instant at, SplittableRandom random) {
        if (meet.exitsNoted()) {
            add(meet, who, Direction.OUT, at, source(random), random);
        }
    }

    private UUID add(Meet meet, Who who, Direction direction, Instant at, Source source, SplittableRandom random) {
        UUID id = UUID.nameUUIDFromBytes(
                (seed + meet.code() + who.id() + direction + at).getBytes(StandardCharsets.UTF_8));
        int door = 1 + random.nextInt(3);
        // the third reader lost its network now and then and sent its events later
        boolean kept = source == Source.QR && door == 3 && random.nextInt(100) < 12;
        Instant heard = at.plusSeconds(kept ? (18 + random.nextInt(25)) * MINUTE : 1 + random.nextInt(3));
        String device = source == Source.QR ? "lecteur-" + door : null;
        entries.add(
                new AttendanceEvents.Entry(id, meet.id(), who.id(), direction, at, source, device, OPERATOR, heard));
        return id;
    }

    private static Source source(SplittableRandom random) {
        return random.nextInt(100) < 84 ? Source.QR : Source.MANUAL;
    }

    private static ExcuseReason reason(Who who) {
        List<ExcuseReason> reasons = ExcuseReason.ACCEPTED;
        return reasons.get((int) (who.id() % reasons.size()));
    }

    private SplittableRandom random(Meet meet, Who who) {
        return new SplittableRandom(
                seed * 1_000_003 + who.id() * 7919 + meet.code().hashCode());
    }
}
