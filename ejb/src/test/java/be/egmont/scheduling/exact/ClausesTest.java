package be.egmont.scheduling.exact;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.scheduling.search.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClausesTest {
    private static final int VARIABLES = 9;

    /** A few clauses and counts; an assignment is the bits of a number. */
    private record Formula(List<int[]> clauses, List<int[]> counts, List<Integer> most) {
        static Formula random(SplittableRandom dice) {
            List<int[]> clauses = new ArrayList<>();
            List<int[]> counts = new ArrayList<>();
            List<Integer> most = new ArrayList<>();
            for (int i = dice.nextInt(40); i > 0; i--) {
                clauses.add(literals(dice, 1 + dice.nextInt(4)));
            }
            for (int i = dice.nextInt(5); i > 0; i--) {
                int[] some = literals(dice, 2 + dice.nextInt(6));
                counts.add(some);
                most.add(dice.nextInt(some.length));
            }
            return new Formula(clauses, counts, most);
        }

        private static int[] literals(SplittableRandom dice, int size) {
            return dice.ints(0, VARIABLES)
                    .distinct()
                    .limit(size)
                    .map(v -> 2 * v + dice.nextInt(2))
                    .toArray();
        }

        boolean holds(int assignment) {
            return clauses.stream().allMatch(c -> Arrays.stream(c).anyMatch(isTrue(assignment)))
                    && IntStream.range(0, counts.size())
                            .allMatch(i -> Arrays.stream(counts.get(i))
                                            .filter(isTrue(assignment))
                                            .count()
                                    <= most.get(i));
        }

        boolean canHoldWith(int[] wanted) {
            return IntStream.range(0, 1 << VARIABLES)
                    .anyMatch(a -> holds(a) && Arrays.stream(wanted).allMatch(isTrue(a)));
        }

        Clauses asked(long seed) {
            Clauses asked = new Clauses(new Dice(seed));
            for (int v = 0; v < VARIABLES; v++) {
                asked.variable();
            }
            clauses.forEach(asked::clause);
            for (int i = 0; i < counts.size(); i++) {
                asked.atMost(most.get(i), counts.get(i));
            }
            return asked;
        }
    }

    private static IntPredicate isTrue(int assignment) {
        return literal -> ((assignment >> (literal >> 1)) & 1) != (literal & 1);
    }

    @Property(tries = 500)
    void theAnswerIsThatOfTryingAll(@ForAll long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        Formula formula = Formula.random(dice);
        Clauses clauses = formula.asked(seed);
        for (int question = 0; question < 4; question++) {
            int[] wanted = Formula.literals(dice, dice.nextInt(4));
            Clauses.Answer answer = clauses.decide(wanted, Long.MAX_VALUE / 2, () -> false);
            assertThat(answer == Clauses.Answer.YES).isEqualTo(formula.canHoldWith(wanted));
            if (answer == Clauses.Answer.YES) {
                int found = IntStream.range(0, VARIABLES)
                        .filter(clauses::isTrue)
                        .map(v -> 1 << v)
                        .sum();
                assertThat(formula.holds(found)).isTrue();
                assertThat(Arrays.stream(wanted).allMatch(isTrue(found))).isTrue();
            } else {
                assertThat(formula.canHoldWith(clauses.core())).isFalse();
                assertThat(Arrays.stream(wanted).boxed().toList())
                        .containsAll(Arrays.stream(clauses.core()).boxed().toList());
            }
        }
    }

    @Property(tries = 300)
    void aTallyCounts(@ForAll long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        int size = 1 + dice.nextInt(VARIABLES);
        int most = 1 + dice.nextInt(size);
        Clauses clauses = new Clauses(new Dice(seed));
        int[] literals =
                IntStream.range(0, size).map(i -> 2 * clauses.variable()).toArray();
        int[] sums = Tally.exactly(clauses, most, literals);
        int[] half = Tally.atLeast(clauses, literals);
        int assignment = dice.nextInt(1 << size);
        int[] wanted = Arrays.stream(literals)
                .map(l -> l + (((assignment >> (l >> 1)) & 1) ^ 1))
                .toArray();
        assertThat(clauses.decide(wanted, 1_000, () -> false)).isEqualTo(Clauses.Answer.YES);
        int count = Integer.bitCount(assignment);
        for (int n = 0; n < sums.length; n++) {
            assertThat(clauses.isTrue(sums[n] >> 1)).isEqualTo(count > n);
        }
        for (int n = 0; n < count; n++) {
            assertThat(clauses.isTrue(half[n] >> 1)).isTrue();
        }
    }

    /** As many pigeons as holes and one more: hard to refute, so it is stopped before. */
    @Test
    void itEndsWhenItIsStoppedOrHasFailedOftenEnough() {
        Clauses clauses = pigeons(11);
        assertThat(clauses.decide(new int[0], 500, () -> false)).isEqualTo(Clauses.Answer.UNKNOWN);
        assertThat(clauses.conflicts()).isEqualTo(500);
        assertThat(clauses.decide(new int[0], Long.MAX_VALUE / 2, () -> clauses.conflicts() > 1_000))
                .isEqualTo(Clauses.Answer.UNKNOWN);
        assertThat(clauses.conflicts()).isBetween(1_000L, 1_064L);
    }

    @Test
    void whatWasLearntIsForgottenWithoutHarm() {
        Clauses clauses = pigeons(8);
        assertThat(clauses.decide(new int[0], Long.MAX_VALUE / 2, () -> false)).isEqualTo(Clauses.Answer.NO);
        assertThat(clauses.core()).isEmpty();
        assertThat(clauses.conflicts()).isGreaterThan(5_000);
    }

    private static Clauses pigeons(int holes) {
        Clauses clauses = new Clauses(new Dice(1));
        int[][] in = new int[holes + 1][holes];
        for (int[] pigeon : in) {
            Arrays.setAll(pigeon, h -> 2 * clauses.variable());
            clauses.clause(pigeon);
        }
        for (int h = 0; h < holes; h++) {
            for (int p = 0; p <= holes; p++) {
                for (int q = 0; q < p; q++) {
                    clauses.clause(in[p][h] ^ 1, in[q][h] ^ 1);
                }
            }
        }
        return clauses;
    }
}
