package be.egmont.attendance;

import be.egmont.attendance.SessionAttendance.Line;
import be.egmont.kernel.Ordered;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * In what order the people of a session are shown. Presences are computed from the facts, so that no database can put them in
 * order.
 *
 * @param language in which places and names are put in order
 */
public record LineOrder(Sort sort, boolean descending, Translated.Language language) implements Serializable {

    /** What the people can be put in order by. */
    public enum Sort {
        POST,
        NAME,
        STATUS,
        FIRST_IN,
        LAST_OUT,
        MINUTES,
        SHARE
    }

    /** The lines in this order; those that are equal by their place, those of one place as they come, the head first. */
    public List<Line> of(List<Line> lines) {
        Collator letters = Collator.getInstance(language.locale());
        Function<Line, CollationKey> place =
                line -> letters.getCollationKey(line.who().home().place().in(language));
        List<Line> byPlace = Ordered.by(lines, sort == Sort.POST && descending, place);
        return switch (sort) {
            case POST -> byPlace;
            case NAME ->
                Ordered.by(
                        byPlace,
                        descending,
                        line -> letters.getCollationKey(
                                line.who().familyName() + " " + line.who().givenName()));
            case STATUS ->
                // who is in the room now is shown so, and comes before all statuses
                Ordered.by(
                        Ordered.by(byPlace, descending, line -> line.presence().status()),
                        descending,
                        line -> !line.presence().inside());
            case FIRST_IN ->
                Ordered.by(byPlace, descending, line -> line.presence().firstIn());
            case LAST_OUT ->
                Ordered.by(byPlace, descending, line -> line.presence().lastOut());
            case MINUTES ->
                Ordered.by(
                        byPlace, descending, line -> seen(line, line.presence().minutes()));
            case SHARE ->
                Ordered.by(
                        byPlace,
                        descending,
                        line -> seen(line, line.presence().share().share().orElse(null)));
        };
    }

    /** Of somebody who was not seen nothing is shown. */
    private static <K> K seen(Line line, K value) {
        Instant first = line.presence().firstIn();
        return first == null ? null : value;
    }
}
