package be.egmont.bench.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a week of wishes that looks like a ministry's: a few institutions are wanted by nearly all heads of mission and
 * most by few, institutions come for as many days as they need, and everybody has hours in which he cannot. The same
 * seed gives the same text on every machine.
 */
final class Generator {
    /** No one is asked for more than this part of the week. */
    private static final double FULL = 0.92;
    /** How much of a day an institution that comes wants to fill. */
    private static final double DENSE = 0.75;

    private record Wish(int head, int institution, int weight, int half) {}

    private final Shape shape;
    private final int seed;
    private final SplittableRandom dice;
    private final List<Wish> wishes = new ArrayList<>();
    private final BitSet[] away;
    private final int[] degree;

    Generator(Shape shape, int seed) {
        this.shape = shape;
        this.seed = seed;
        dice = new SplittableRandom(shape.seedBase + seed);
        away = new BitSet[shape.participants()];
        degree = new int[shape.participants()];
    }

    /** The instance as JSON. */
    String text() {
        drawWishes();
        drawHeads();
        drawInstitutions();
        int[] fixed = drawFixed();
        String people = IntStream.range(0, away.length)
                .mapToObj(p -> "\"" + digits(away[p]) + "\"")
                .collect(Collectors.joining(",\n"));
        String meetings = IntStream.range(0, wishes.size())
                .mapToObj(m -> row(wishes.get(m), fixed[m]))
                .collect(Collectors.joining(",\n"));
        return "{\"name\":\"" + shape.label() + "-" + seed + "\",\"participants\":" + shape.participants()
                + ",\"heads\":" + shape.heads + ",\"days\":" + shape.days
                + ",\"slotsPerDay\":" + Shape.SLOTS_A_DAY + ",\"tables\":" + shape.tables
                + ",\n\"unavailable\":[" + people
                + "],\n\"meetings_a_b_weight_pref_fixed\":[" + meetings + "]}\n";
    }

    private void drawWishes() {
        double[] heads = popularity(shape.heads, u -> 0.4 - 0.6 * StrictMath.log(1 - u));
        double[] institutions = popularity(shape.institutions, u -> StrictMath.pow(1 - u, -0.45));
        int most = (int) (FULL * shape.slots());
        Set<List<Integer>> known = new HashSet<>();
        while (wishes.size() < shape.meetings) {
            int head = pick(heads);
            int institution = pick(institutions);
            int p = shape.heads + institution;
            if (degree[head] < most && degree[p] < most && known.add(List.of(head, p))) {
                degree[head]++;
                degree[p]++;
                double how = dice.nextDouble();
                double when = dice.nextDouble();
                wishes.add(new Wish(head, p, how < 0.15 ? 5 : how < 0.5 ? 3 : 1, when < 0.15 ? 1 : when < 0.3 ? 2 : 0));
            }
        }
    }

    private interface Curve {
        double at(double u);
    }

    /** Running sums, so that a draw is a search in them. */
    private double[] popularity(int count, Curve curve) {
        double[] sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += curve.at(dice.nextDouble());
            sums[i] = sum;
        }
        return sums;
    }

    private int pick(double[] sums) {
        double point = dice.nextDouble() * sums[sums.length - 1];
        int i = 0;
        while (sums[i] <= point && i < sums.length - 1) {
            i++;
        }
        return i;
    }

    /** All are in the plenary of each day; on one day in four a head is busy for two to four slots more. */
    private void drawHeads() {
        int[] plenary = IntStream.range(0, shape.days)
                .map(d -> d * Shape.SLOTS_A_DAY + dice.nextInt(Shape.SLOTS_A_DAY - 1))
                .toArray();
        for (int p = 0; p < shape.heads; p++) {
            away[p] = new BitSet();
            for (int d = 0; d < shape.days; d++) {
                away[p].set(plenary[d], plenary[d] + 2);
                if (dice.nextDouble() < 0.25) {
                    int length = 2 + dice.nextInt(3);
                    int from = d * Shape.SLOTS_A_DAY + dice.nextInt(Shape.SLOTS_A_DAY - length + 1);
                    away[p].set(from, from + length);
                }
            }
        }
    }

    /** An institution comes on as many days as its meetings need, sometimes on one more; one in five loses a half-day. */
    private void drawInstitutions() {
        for (int p = shape.heads; p < shape.participants(); p++) {
            int need = (int) Math.ceil(degree[p] / (DENSE * Shape.SLOTS_A_DAY)) + (dice.nextBoolean() ? 1 : 0);
            int come = Math.min(shape.days, Math.max(1, need));
            away[p] = new BitSet();
            away[p].set(0, shape.slots());
            List<Integer> days =
                    new ArrayList<>(IntStream.range(0, shape.days).boxed().toList());
            int first = 0;
            for (int i = 0; i < come; i++) {
                first = Shape.SLOTS_A_DAY * days.remove(dice.nextInt(days.size()));
                away[p].clear(first, first + Shape.SLOTS_A_DAY);
            }
            if (dice.nextDouble() < 0.2) {
                int half = Shape.SLOTS_A_DAY / 2;
                int from = first + (dice.nextBoolean() ? half : 0);
                away[p].set(from, from + half);
            }
        }
    }

    /** One meeting in fifty is fixed already, with nobody twice and half of the tables at most. */
    private int[] drawFixed() {
        int[] fixed = new int[wishes.size()];
        int[] load = new int[shape.slots()];
        Set<List<Integer>> busy = new HashSet<>();
        for (int m = 0; m < fixed.length; m++) {
            Wish wish = wishes.get(m);
            fixed[m] = -1;
            if (dice.nextDouble() < 0.02) {
                int t = dice.nextInt(shape.slots());
                boolean free = !away[wish.head].get(t) && !away[wish.institution].get(t);
                if (free
                        && load[t] < shape.tables / 2
                        && !busy.contains(List.of(wish.head, t))
                        && !busy.contains(List.of(wish.institution, t))) {
                    busy.add(List.of(wish.head, t));
                    busy.add(List.of(wish.institution, t));
                    load[t]++;
                    fixed[m] = t;
                }
            }
        }
        return fixed;
    }

    private String digits(BitSet set) {
        return IntStream.range(0, shape.slots())
                .mapToObj(t -> set.get(t) ? "1" : "0")
                .collect(Collectors.joining());
    }

    private static String row(Wish wish, int fixed) {
        return "[" + wish.head + "," + wish.institution + "," + wish.weight + "," + wish.half + "," + fixed + "]";
    }
}
