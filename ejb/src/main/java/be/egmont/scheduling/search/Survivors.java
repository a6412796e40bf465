package be.egmont.scheduling.search;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Which meetings of an earlier timetable can stay where they are, now that the problem has changed. */
public final class Survivors {
    private Survivors() {}

    /** The starts of those that can stay; where there are too few tables, fixed and heavy meetings stay. */
    public static int[] of(Grid grid, int[] starts) {
        Board board = new Board(grid);
        IntStream.range(0, grid.meetings)
                .filter(m -> starts[m] != Board.NOWHERE)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(m -> grid.stays[m] ? 0 : 1)
                        .thenComparingLong(m -> -grid.value[m]))
                .filter(m -> board.fits(m, starts[m]))
                .forEach(m -> board.place(m, starts[m]));
        return board.at.clone();
    }
}
