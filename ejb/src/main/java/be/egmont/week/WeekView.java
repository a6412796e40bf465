package be.egmont.week;

import be.egmont.edition.EditionRow;
import be.egmont.programme.Answer;
import be.egmont.programme.Change;
import be.egmont.programme.Guest;
import be.egmont.programme.ReleaseRow;
import be.egmont.programme.SessionRow;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The week of one participant at a moment.
 *
 * @param who whose week it is, or null when the caller does not take part
 * @param guests for whom the caller may look and answer, with himself
 * @param now the moment, by the application's clock
 * @param release the version of the programme that it comes from, or null before the first
 * @param sessions those he is invited to
 * @param changes what the last release changed for him
 * @param away the days on which he has said that he is not there
 */
public record WeekView(
        EditionRow edition,
        Guest who,
        List<Guest> guests,
        Instant now,
        ReleaseRow release,
        List<SessionRow> sessions,
        List<WeekMeeting> meetings,
        List<Change> changes,
        Set<LocalDate> away)
        implements Serializable {

    /** Sessions and meetings together, in the order of time. */
    public List<Entry> entries() {
        return Stream.concat(sessions.stream().map(Entry::of), meetings.stream().map(Entry::of))
                .sorted(Entry.IN_ORDER)
                .toList();
    }

    /** Where he is to be now: a meeting rather than the session around it; of two, what began last. */
    public Optional<Entry> current() {
        return entries().stream()
                .filter(this::occupies)
                .filter(entry -> entry.when().contains(now))
                .reduce((earlier, later) -> earlier.isMeeting() && !later.isMeeting() ? earlier : later);
    }

    /** Where he is to be next. */
    public Optional<Entry> next() {
        return entries().stream()
                .filter(this::occupies)
                .filter(entry -> entry.when().from().isAfter(now))
                .findFirst();
    }

    /** A meeting that is still placed on a day on which he is not there holds until it is moved. */
    private boolean occupies(Entry entry) {
        return entry.occupies() && (entry.isMeeting() || isThere(entry.session()));
    }

    /** Whether he comes to it himself: he is there that day, and nobody comes in his place. */
    public boolean isThere(SessionRow session) {
        return !isAway(session) && (session.mine() == null || session.mine().representedBy() == null);
    }

    /** Whether he has said that he is not there on the day of that session. */
    public boolean isAway(SessionRow session) {
        return isAway(session.day(edition.zone()));
    }

    public boolean isAway(LocalDate day) {
        return away.contains(day);
    }

    /** The meetings to come that are placed on days on which he is not there. */
    public List<WeekMeeting> meetingsAway() {
        return meetings.stream()
                .filter(meeting -> meeting.representedBy() == null
                        && meeting.when().to().isAfter(now)
                        && isAway(LocalDate.ofInstant(meeting.when().from(), edition.zone())))
                .toList();
    }

    /** What he is asked to answer, before it begins and unless he is not there that day. */
    public List<SessionRow> awaiting() {
        return sessions.stream()
                .filter(session -> session.asksForAnswer() && isAwaited(session) && isThere(session))
                .filter(session -> session.when().from().isAfter(now))
                .toList();
    }

    /** Where he waits for a place, before it begins. */
    public List<SessionRow> waiting() {
        return sessions.stream()
                .filter(session -> session.mine() != null && session.mine().waiting() != null)
                .filter(session -> session.when().from().isAfter(now))
                .toList();
    }

    private static boolean isAwaited(SessionRow session) {
        return session.mine() != null && session.mine().answer() == Answer.AWAITED;
    }

    public List<SessionRow> sessionsOn(LocalDate day) {
        return sessions.stream()
                .filter(session -> session.day(edition.zone()).equals(day))
                .toList();
    }

    public List<WeekMeeting> meetingsOn(LocalDate day) {
        return meetings.stream()
                .filter(meeting -> LocalDate.ofInstant(meeting.when().from(), edition.zone())
                        .equals(day))
                .toList();
    }

    /** The meetings that lie within that session. */
    public List<WeekMeeting> meetingsIn(SessionRow session) {
        return meetings.stream()
                .filter(meeting -> session.when().contains(meeting.when()))
                .toList();
    }

    /** Today in the edition's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, edition.zone());
    }
}
