package be.egmont.bench.scheduling;

import java.util.Locale;

/** How large a generated instance is. */
enum Shape {
    SMALL(0, 30, 40, 200, 2, 12),
    MINISTRY(1_000, 130, 300, 2_500, 5, 45),
    MINISTRY5K(2_000, 130, 300, 5_000, 5, 80),
    STRETCH(3_000, 500, 1_500, 20_000, 5, 330);

    static final int SLOTS_A_DAY = 14;

    /** Added to the seed, so that no two shapes begin alike. */
    final int seedBase;

    final int heads;
    final int institutions;
    final int meetings;
    final int days;
    final int tables;

    Shape(int seedBase, int heads, int institutions, int meetings, int days, int tables) {
        this.seedBase = seedBase;
        this.heads = heads;
        this.institutions = institutions;
        this.meetings = meetings;
        this.days = days;
        this.tables = tables;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file(int seed) {
        return "gen-" + label() + "-" + seed + ".json";
    }

    int participants() {
        return heads + institutions;
    }

    int slots() {
        return days * SLOTS_A_DAY;
    }
}
