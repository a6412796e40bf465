package be.egmont.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Chooses the current edition. */
final class Nearest {

    private Nearest() {}

    /**
     * The live edition nearest in time, else the latest one that was held; a planned one only when there is no other.
     */
    static Optional<EditionRow> of(Collection<EditionRow> editions, Instant now) {
        return editions.stream()
                .min(Comparator.comparingInt(Nearest::rank)
                        .thenComparingLong(edition -> daysAway(edition, now))
                        .thenComparing(EditionRow::code, Comparator.reverseOrder()));
    }

    private static int rank(EditionRow edition) {
        return switch (edition.status()) {
            case OPEN, RUNNING -> 0;
            case CLOSED, ARCHIVED -> 1;
            case PLANNED -> 2;
        };
    }

    private static long daysAway(EditionRow edition, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, edition.zone());
        if (edition.startsOn() == null || edition.endsOn() == null) {
            return Long.MAX_VALUE;
        }
        if (today.isBefore(edition.startsOn())) {
            return ChronoUnit.DAYS.between(today, edition.startsOn());
        }
        return today.isAfter(edition.endsOn()) ? ChronoUnit.DAYS.between(edition.endsOn(), today) : 0;
    }
}
