package be.egmont.attendance;

import be.egmont.kernel.Period;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether one person was at one session, found from the raw facts.
 *
 * <p>Entries and exits are paired into stretches of presence and cut to the time the session really took; duplicates,
 * and events without their counterpart, are flagged and not dropped. Nothing here is stored: the same facts, known as
 * at the same moment, under the same thresholds always give the same answer.
 *
 * @param expected whether the person was due; if not, the status tells in what class he came unplanned
 * @param minutes time spent in the session
 * @param length how long the session took
 * @param firstIn the entry that first counted, as noted, hence possibly before the start; null when none did
 * @param lastOut the exit that last counted; null when none was noted
 * @param inside whether the person is in the room at the moment as at which this is known
 */
public record Presence(
        boolean expected,
        PresenceStatus status,
        Duration minutes,
        Duration length,
        Instant firstIn,
        Instant lastOut,
        boolean inside,
        Set<Flag> flags)
        implements Serializable {

    private static final Duration SYNCED_IN_TIME = Duration.ofMinutes(15);

    /** What is known of a person before looking at what was noted. */
    public record Due(boolean expected, boolean excused) implements Serializable {
        public static final Due EXPECTED = new Due(true, false);
        public static final Due EXCUSED = new Due(true, true);
        public static final Due NOT = new Due(false, false);
    }

    /**
     * Computes the presence.
     *
     * @param held when the session really took place, or is planned to
     * @param stamps what was noted for this person at this session, in any order
     * @param asOf the moment as at which it is known; what happened later is left out
     */
    public static Presence of(
            Period held, Collection<BadgeEvent> stamps, Due due, Mode mode, Thresholds thresholds, Instant asOf) {
        Walk walk = new Walk(held, asOf);
        stamps.stream()
                .filter(stamp -> !stamp.at().isAfter(asOf))
                .collect(Collectors.groupingBy(BadgeEvent::at, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(walk::moment);
        walk.close();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(walk.flags);
        PresenceStatus status = status(held, walk, due, mode, thresholds, asOf);
        if (due.excused() && status != PresenceStatus.EXCUSED) {
            flags.add(Flag.EXCUSE_ACCEPTED);
        }
        if (mode == Mode.IN_ONLY) {
            flags.remove(Flag.AUTO_CLOSED);
        }
        return new Presence(
                due.expected(),
                status,
                walk.present,
                held.length(),
                walk.firstIn,
                walk.lastOut,
                walk.inside,
                Set.copyOf(flags));
    }

    /** The first that fits, in the order of the definitions. */
    private static PresenceStatus status(
            Period held, Walk walk, Due due, Mode mode, Thresholds thresholds, Instant asOf) {
        boolean seen = !walk.present.isZero();
        if (asOf.isBefore(held.to())) {
            return due.expected() || seen || walk.inside ? PresenceStatus.NOT_YET : PresenceStatus.NOT_EXPECTED;
        }
        if (!seen) {
            if (!due.expected()) {
                return PresenceStatus.NOT_EXPECTED;
            }
            return due.excused() ? PresenceStatus.EXCUSED : PresenceStatus.ABSENT;
        }
        boolean onTime = !walk.firstIn.isAfter(held.from().plus(thresholds.onTime()));
        if (mode == Mode.IN_ONLY) {
            return onTime ? PresenceStatus.PRESENT_FULL : PresenceStatus.LATE;
        }
        if (onTime && thresholds.isFull(walk.present, held.length())) {
            return PresenceStatus.PRESENT_FULL;
        }
        boolean stayed = !onTime
                && thresholds.isFull(walk.present, Duration.between(walk.firstIn, held.to()))
                && thresholds.isEnoughForLate(walk.present, held.length());
        return stayed ? PresenceStatus.LATE : PresenceStatus.PARTIAL;
    }

    /** Was there, or is, without being expected. */
    public boolean isUnplanned() {
        return !expected && (status.isPresent() || inside);
    }

    /** The share of the session. */
    public Rate share() {
        return new Rate(minutes.toSeconds(), length.toSeconds());
    }

    public long wholeMinutes() {
        return minutes.toMinutes();
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** The flags in their own order, for reading. */
    public List<Flag> flagList() {
        return flags.stream().sorted().toList();
    }

    /** Goes through the facts in the order of time and adds up the stretches of presence. */
    private static final class Walk {

        private final Period held;
        private final Instant asOf;
        private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
        private Instant open;
        private Duration present = Duration.ZERO;
        private Instant firstIn;
        private Instant lastOut;
        private boolean inside;

        Walk(Period held, Instant asOf) {
            this.held = held;
            this.asOf = asOf;
        }

        /**
         * Orders events of the same moment: entry or exit first, whichever is due, so that the order of arrival does
         * not matter.
         */
        void moment(List<BadgeEvent> stamps) {
            Comparator<Direction> due = open == null ? Comparator.naturalOrder() : Comparator.reverseOrder();
            stamps.stream()
                    .sorted(Comparator.comparing(BadgeEvent::direction, due))
                    .forEach(this::step);
        }

        private void step(BadgeEvent stamp) {
            if (Duration.between(stamp.at(), stamp.receivedAt()).compareTo(SYNCED_IN_TIME) > 0) {
                flags.add(Flag.SYNCED_LATE);
            }
            if (stamp.direction() == Direction.IN) {
                if (open == null) {
                    open = stamp.at();
                } else {
                    flags.add(Flag.SECOND_IN);
                }
            } else if (open == null) {
                flags.add(Flag.OUT_WITHOUT_IN);
            } else {
                lastOut = add(open, stamp.at()) ? stamp.at() : lastOut;
                open = null;
            }
        }

        /** Nobody stays in a room after the session: who never went out is taken to have gone at its end. */
        void close() {
            if (open == null) {
                return;
            }
            if (asOf.isBefore(held.to())) {
                inside = true;
                add(open, asOf);
                firstIn = firstIn == null ? open : firstIn;
            } else if (add(open, held.to())) {
                flags.add(Flag.AUTO_CLOSED);
            }
        }

        private boolean add(Instant from, Instant to) {
            Instant start = from.isBefore(held.from()) ? held.from() : from;
            Instant end = to.isAfter(held.to()) ? held.to() : to;
            if (!start.isBefore(end)) {
                return false;
            }
            present = present.plus(Duration.between(start, end));
            if (firstIn == null) {
                firstIn = from;
            }
            return true;
        }
    }
}
