package be.egmont.bench.scheduling.peer;

import be.egmont.scheduling.Meeting;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a person with a list would do: the heaviest and least movable first, each at the first time that is wished. */
public final class Greedy {
    private Greedy() {}

    public static List<Placement> solve(Problem problem) {
        Model model = new Model(problem);
        int[] at = new int[problem.meetings().size()];
        boolean[][] busy =
                new boolean[problem.participants().size()][problem.slots().size()];
        int[] load = new int[problem.slots().size()];
        Arrays.fill(at, Meeting.NONE);
        IntStream.range(0, at.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                m -> problem.meetings().get(m).isFixed() ? 0 : 1)
                        .thenComparingInt(m -> -problem.meetings().get(m).weight())
                        .thenComparingInt(m -> model.starts(m).size()))
                .forEach(m -> {
                    List<Integer> who = problem.meetings().get(m).participants();
                    model.starts(m).stream()
                            .filter(t -> load[t] < model.tables(t))
                            .filter(t -> who.stream().noneMatch(p -> busy[p][t]))
                            .min(Comparator.comparing(t -> model.unwished(m, t)))
                            .ifPresent(t -> {
                                at[m] = t;
                                load[t]++;
                                who.forEach(p -> busy[p][t] = true);
                            });
                });
        return model.seated(at);
    }
}
