package be.egmont.scheduling;

import java.util.List;

/** How many minutes one walks from one place to another; {@code minutes.get(a).get(b)}. */
public record Walks(List<List<Integer>> minutes) {
    public Walks {
        minutes = minutes.stream().map(List::copyOf).toList();
    }

    /** Everything in one hall. */
    public static Walks none() {
        return new Walks(List.of());
    }

    public int between(int place, int other) {
        if (place == other || place >= minutes.size() || other >= minutes.size()) {
            return 0;
        }
        return minutes.get(place).get(other);
    }
}
