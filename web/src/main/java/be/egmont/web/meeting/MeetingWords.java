package be.egmont.web.meeting;

import be.egmont.meeting.Place;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.RequestState;
import be.egmont.meeting.Side;
import be.egmont.meeting.StepRow;
import be.egmont.meeting.Wish;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Words about requests and meetings for several pages. */
@Named("meetingWords")
@RequestScoped
public class MeetingWords {

    @Inject
    private Words words;

    @Inject
    private Formatter say;

    /** The kind of status of a request, as its reader stands to it. */
    public String kind(RequestRow row) {
        return switch (row.state()) {
            case SUBMITTED -> "pending";
            case APPROVED -> row.isToAnswer() ? "waiting" : "pending";
            case ACCEPTED -> "draft";
            case SCHEDULED -> row.isMoved() ? "moved" : "confirmed";
            case REFUSED -> "block";
            case DECLINED -> "excused";
            case WITHDRAWN -> "cancelled";
        };
    }

    public String state(RequestRow row) {
        String key = "meeting.state." + row.state();
        return words.get(row.isToAnswer() ? key + ".mine" : key);
    }

    /** The state alone, for filters. */
    public String state(RequestState state) {
        return words.get("meeting.state." + state);
    }

    /** Who asked: the reader, the other side, or for an organiser the name. */
    public String part(RequestRow row) {
        return words.of("meeting.part." + row.part(), row.asking().title());
    }

    /** Both sides, as the title of a request. */
    public String sides(RequestRow row) {
        return sides(row.asking(), row.asked());
    }

    /** The two who meet, the asking one first. */
    public String sides(Side asking, Side asked) {
        return words.of("meeting.view.title", asking.title(), asked.title());
    }

    /** When and where, in one line. */
    public String place(Place place) {
        return place == null
                ? words.get("meeting.view.place.none")
                : words.of("meeting.place", say.dayOfYear(place.from()), say.time(place.from()), place.table());
    }

    /** What the asking side would like: day, half of the day, length. */
    public String wishes(RequestRow row) {
        String half = row.wish() == Wish.NONE ? "" : words.get("meeting.wish." + row.wish());
        return wishes(
                say.dayOfYear(row.wishedOn()),
                half,
                words.get("meeting.wishes.none"),
                say.length(Duration.ofMinutes(row.minutes())));
    }

    /** Leaves out indifferent wishes; only the first word has a capital. */
    static String wishes(String day, String half, String none, String length) {
        if (day.isEmpty() && half.isEmpty()) {
            return none + ", " + length;
        }
        String later = day.isEmpty() || half.isEmpty() ? half : ", " + half.toLowerCase(Locale.ROOT);
        return day + later + ", " + length;
    }

    /** Who took the step, and for whom. */
    public String actor(StepRow step) {
        return step.onBehalf() == null ? step.actor() : words.of("access.acting.for", step.actor(), step.onBehalf());
    }

    /** One step in the life of a request, with where it put the meeting. */
    public String step(StepRow step) {
        String key = "meeting.step." + step.step();
        return step.startsAt() == null ? words.get(key) : words.of(key, moment(step.startsAt()), step.table());
    }

    private String moment(Instant when) {
        return say.dayOfYear(when) + ", " + say.time(when);
    }
}
