package be.egmont.scheduling.exact;

import be.egmont.scheduling.search.Finisher;
import be.egmont.scheduling.search.Grid;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Continues after the search by chains: finds the minimum number of breaks and proves it. */
public final class Prover implements Finisher {
    /** One conflict takes about as long as so many steps of the search by chains. */
    private static final long STEPS_PER_CONFLICT = 400;

    private final Grid grid;
    private final long seed;

    private Prover(Grid grid, long seed) {
        this.grid = grid;
        this.seed = seed;
    }

    /** One for this problem, or none where it has another form. */
    public static Finisher of(Grid grid, long seed) {
        return FewestBreaks.suits(grid) ? new Prover(grid, seed) : Finisher.NONE;
    }

    @Override
    public Found find(int most, int member, long effort, BooleanSupplier stop) {
        FewestBreaks search = new FewestBreaks(grid, most, seed + member, member, stop);
        boolean best = search.search(effort / STEPS_PER_CONFLICT, stop) && search.isForAll();
        return new Found(Arrays.stream(search.starts()).boxed().toList(), search.lower(), best);
    }
}
