package be.egmont.web.programme;

import be.egmont.kernel.Period;
import be.egmont.programme.Answer;
import be.egmont.programme.Obligation;
import be.egmont.programme.SessionRow;
import be.egmont.programme.Standing;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Words;
import be.egmont.week.WeekMeeting;
import be.egmont.week.WeekView;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A week in miniature: a column for each day, with past, present, own and unanswered items. */
public final class WeekBoard {

    private static final Duration TALL = Duration.ofMinutes(135);

    /** One day of the board. */
    public record Column(LocalDate day, boolean today, boolean away, List<Slot> slots) implements Serializable {}

    private final WeekView week;
    private final Formatter say;
    private final Words words;

    WeekBoard(WeekView week, Formatter say, Words words) {
        this.week = week;
        this.say = say;
        this.words = words;
    }

    List<Column> columns() {
        return week.edition().days().stream()
                .map(day -> new Column(day, day.equals(week.today()), week.isAway(day), slots(day)))
                .toList();
    }

    private List<Slot> slots(LocalDate day) {
        List<Slot> slots = new ArrayList<>();
        Set<WeekMeeting> within = new HashSet<>();
        for (SessionRow session : week.sessionsOn(day)) {
            List<WeekMeeting> meetings =
                    session.obligation() == Obligation.BY_APPOINTMENT ? week.meetingsIn(session) : List.of();
            within.addAll(meetings);
            slots.add(slot(
                    session.when(),
                    meetings.isEmpty() ? say.text(session.title()) : words.of("week.meetings", meetings.size()),
                    state(session),
                    session.code()));
        }
        for (WeekMeeting meeting : week.meetingsOn(day)) {
            if (!within.contains(meeting)) {
                slots.add(slot(
                        meeting.when(),
                        say.text(meeting.other()),
                        meeting.representedBy() == null ? own(meeting.when()) : "off",
                        null));
            }
        }
        slots.sort(Comparator.comparing(Slot::when));
        List<String> lanes = Lanes.of(slots.stream().map(Slot::when).toList());
        return IntStream.range(0, slots.size())
                .mapToObj(i -> slots.get(i).with(lanes.get(i)))
                .toList();
    }

    private Slot slot(Period when, String title, String state, String code) {
        String classes = (state == null ? "" : state) + " " + say.place(when.from(), when.to());
        return new Slot(
                when,
                title,
                state == null ? null : "week.state." + state,
                when.length().compareTo(TALL) < 0 ? classes : classes + " tall",
                code);
    }

    /** The state of a session as a class of its slot; null for an ordinary one to come. */
    String state(SessionRow session) {
        if (!week.isThere(session) || (session.mine() != null && session.mine().answer() == Answer.NO)) {
            return "off";
        }
        if (session.mine() != null && session.mine().standing() == Standing.WAITS && !isOver(session.when())) {
            return "waits";
        }
        if (session.obligation() == Obligation.BY_APPOINTMENT) {
            return own(session.when());
        }
        if (isOver(session.when())) {
            return "past";
        }
        if (session.when().contains(week.now())) {
            return "current";
        }
        return week.awaiting().contains(session) ? "asked" : null;
    }

    private String own(Period when) {
        return isOver(when) ? "past" : "mine";
    }

    private boolean isOver(Period when) {
        Instant end = when.to();
        return !end.isAfter(week.now());
    }
}
