package be.egmont.attendance;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import be.egmont.programme.Obligation;
import be.egmont.programme.SessionKind;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The attendance of one session, as known at a moment: everybody who was expected and everybody who came.
 *
 * @param corrections how many of its events were corrected
 * @param tally how many of its people have which status: a page asks for it a dozen times
 */
public record SessionAttendance(
        Meet session, Mode mode, Instant asOf, List<Line> lines, int corrections, AttendanceCounts tally)
        implements Serializable {

    /** Counts its people. */
    public SessionAttendance(Meet session, Mode mode, Instant asOf, List<Line> lines, int corrections) {
        this(session, mode, asOf, lines, corrections, AttendanceCounts.of(presences(lines)));
    }

    /**
     * What a report says of the session itself.
     *
     * @param planned when the programme has it
     * @param held when it really took place, the planned time where nothing else was noted
     * @param capacity how many its rooms hold together, null as long as one of them is unknown
     */
    public record Meet(
            long id,
            UUID reference,
            String code,
            SessionKind kind,
            Translated title,
            Obligation obligation,
            Period planned,
            Period held,
            List<Translated> rooms,
            Integer capacity)
            implements Serializable {

        public boolean isOver(Instant moment) {
            return !moment.isBefore(held.to());
        }

        public boolean hasBegun(Instant moment) {
            return !moment.isBefore(held.from());
        }

        /** Registration: badges are handed out, and presence is not reported. */
        public boolean isReported() {
            return kind != SessionKind.REGISTRATION;
        }
    }

    /**
     * One person at this session.
     *
     * @param sources how his events came in
     * @param excuse why he is excused; null when he is not, and for who need not know
     * @param representedBy who comes in his place; null when he comes himself
     * @param represents in whose place he comes; null when he comes for himself alone
     */
    public record Line(
            Attendee who,
            Presence presence,
            List<Source> sources,
            ExcuseReason excuse,
            Attendee representedBy,
            Attendee represents)
            implements Serializable {

        /** Somebody who comes himself, and for himself. */
        public Line(Attendee who, Presence presence, List<Source> sources, ExcuseReason excuse) {
            this(who, presence, sources, excuse, null, null);
        }

        /** That somebody is not there that day, or is represented, is no secret: it stands on the page of his delegation. */
        Line withoutReason() {
            return isAccepted() ? new Line(who, presence, sources, null, representedBy, represents) : this;
        }

        /** Whether an organiser has accepted the excuse, and can withdraw it. */
        public boolean isAccepted() {
            return excuse != null && ExcuseReason.ACCEPTED.contains(excuse);
        }
    }

    /** The same for who may know that somebody is excused, and need not know why. */
    public SessionAttendance withoutReasons() {
        return new SessionAttendance(
                session, mode, asOf, lines.stream().map(Line::withoutReason).toList(), corrections);
    }

    private static Collection<Presence> presences(Collection<Line> some) {
        return some.stream().map(Line::presence).toList();
    }

    public boolean isOver() {
        return session.isOver(asOf);
    }

    public boolean isRunning() {
        return session.hasBegun(asOf) && !isOver();
    }

    /** Who is in the room now, expected or not. */
    public long inside() {
        return lines.stream().filter(line -> line.presence().inside()).count();
    }

    /** How full the rooms were, or are; undefined while their capacity is unknown. */
    public Rate fill() {
        if (session.capacity() == null) {
            return Rate.NONE;
        }
        return new Rate(isOver() ? tally.present() + tally.unplanned() : inside(), session.capacity());
    }

    public Optional<Line> of(Attendee who) {
        return lines.stream().filter(line -> line.who().id() == who.id()).findFirst();
    }
}
