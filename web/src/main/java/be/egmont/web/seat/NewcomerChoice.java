package be.egmont.web.seat;

import be.egmont.seat.Newcomer;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Suggestions;
import be.egmont.web.frame.Suggestions.Suggestion;
import java.util.List;
import java.util.UUID;

/** The people who may join a delegation, as a field suggests them: by name and by where they work, found by mail too. */
final class NewcomerChoice {

    private NewcomerChoice() {}

    static Suggestions<UUID> of(List<Newcomer> newcomers, Formatter format, String none) {
        return new Suggestions<>(
                newcomers.stream()
                        .map(one -> new Suggestion<>(
                                one.person(),
                                one.seat() == null ? one.name() : one.name() + ", " + format.text(one.seat()),
                                one.email()))
                        .toList(),
                none);
    }
}
