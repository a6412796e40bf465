package be.egmont.bench;

import be.egmont.bench.journal.JournalBench;
import be.egmont.bench.product.ActBench;
import be.egmont.bench.product.HostileBench;
import be.egmont.bench.product.MemoryBench;
import be.egmont.bench.product.MorningBench;
import be.egmont.bench.product.ProductBench;
import be.egmont.bench.product.Seed;
import be.egmont.bench.scheduling.Generated;
import be.egmont.bench.scheduling.ReplanBench;
import be.egmont.bench.scheduling.ScheduleBench;
import java.util.Arrays;

/** One door to all measurements: the first word says which. They are started from the root of the project. */
public final class Bench {

    private static final String USAGE =
            "usage: ./mvnw -q -Pbench -Dbench=\"product|acts|memory|morning|hostile|seed|journal|schedule|replan|generate\", see src/bench/README.md";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length == 0 ? "help" : arguments[0];
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (what) {
            case "product" -> ProductBench.main(rest);
            case "acts" -> ActBench.main(rest);
            case "memory" -> MemoryBench.main(rest);
            case "morning" -> MorningBench.main(rest);
            case "hostile" -> HostileBench.main(rest);
            case "seed" -> Seed.main(rest);
            case "journal" -> JournalBench.main(rest);
            case "schedule" -> ScheduleBench.main(rest);
            case "replan" -> ReplanBench.main(rest);
            case "generate" -> Generated.main(rest);
            default -> System.out.println(USAGE);
        }
    }
}
