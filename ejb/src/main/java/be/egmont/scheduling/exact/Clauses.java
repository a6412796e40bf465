package be.egmont.scheduling.exact;

import be.egmont.scheduling.search.Dice;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Decides whether clauses and bounds on counts can be met together, by learning from conflicts (Marques-Silva and Sakallah
 * 1999; watched literals after Moskewicz et al. 2001; what was learnt is shortened after Sörensson and Biere 2009 and
 * forgotten after Audemard and Simon 2009). "At most so many of these" is kept as a counter and explained only where a
 * conflict asks for it.
 *
 * <p>A literal is 2v for variable v and 2v + 1 for its opposite.
 *
 * <p>Longer than most classes: each of its parts works on the same arrays, hundreds of thousands of times a second.
 */
final class Clauses {
    /** The result: YES if there is such an assignment, NO if there is none. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private static final int NO_REASON = -1;
    private static final byte TRUE = 1;
    private static final byte FALSE = -1;
    private static final byte OPEN = 0;
    private static final int CONFLICTS_PER_LOOK = 32;
    private static final long RESTART = 500;
    /** How many learnt clauses are kept at first, and how many more after each time that half were forgotten. */
    private static final int LEARNT = 4_000;

    private static final int MORE_LEARNT = 500;
    /** A learnt clause that joins fewer levels than this is kept for good. */
    private static final int PRECIOUS = 3;
    /** Before the literals of a clause: how many, and how many levels they joined when it was learnt, 0 if it was given. */
    private static final int HEAD = 2;

    private final Dice dice;
    private final Activity order = new Activity();
    private final Phases phases = new Phases();
    private int variables;
    /** By literal. */
    private byte[] value = new byte[64];

    private int[] level = new int[32];
    /** A clause, -2 less the number of a count, or NO_REASON. */
    private int[] reason = new int[32];

    private boolean[] seen = new boolean[32];
    private int[] trail = new int[32];
    private int trailSize;
    private int processed;
    private int[] levelStart = new int[65];
    private int levels;

    private int[] arena = new int[1 << 16];
    private int arenaSize;
    private int givenSize;
    /** By literal, the clauses in which its opposite is watched: each with one of its other literals. */
    private int[][] watches = new int[64][];

    private int[] watchSize = new int[64];

    private int counts;
    private int[][] counted = new int[64][];
    private int[] most = new int[64];
    /** Of each count, those that are true, in the order in which they became so. */
    private int[][] countTrue = new int[64][];

    private int[] countSize = new int[64];
    /** By literal, the counts it is in. */
    private int[][] countsOf = new int[64][];

    private int[] countsOfSize = new int[64];

    private final Stack learnt = new Stack();
    private final Stack why = new Stack();
    private final Stack marked = new Stack();
    private final Stack open = new Stack();
    private final Stack core = new Stack();
    private int[] assumed = {};
    private int[] levelStamp = new int[65];
    private int stamp;
    private int learntClauses;
    private int mostLearnt = LEARNT;
    private boolean contradiction;
    private long conflicts;

    /** Literals, as many as come. */
    private static final class Stack {
        int[] of = new int[64];
        int size;

        void add(int literal) {
            if (size == of.length) {
                of = Arrays.copyOf(of, 2 * size);
            }
            of[size++] = literal;
        }
    }

    Clauses(Dice dice) {
        this.dice = dice;
    }

    int variable() {
        int v = variables++;
        if (v == level.length) {
            makeRoom(2 * v);
        }
        for (int l = 2 * v; l < 2 * v + 2; l++) {
            watches[l] = new int[8];
            countsOf[l] = new int[4];
        }
        phases.add();
        // a little different from each other, so that searches with other seeds go other ways
        order.add(dice.below(1 << 20) * 1e-10);
        return v;
    }

    private void makeRoom(int more) {
        value = Arrays.copyOf(value, 2 * more);
        watches = Arrays.copyOf(watches, 2 * more);
        watchSize = Arrays.copyOf(watchSize, 2 * more);
        countsOf = Arrays.copyOf(countsOf, 2 * more);
        countsOfSize = Arrays.copyOf(countsOfSize, 2 * more);
        level = Arrays.copyOf(level, more);
        reason = Arrays.copyOf(reason, more);
        seen = Arrays.copyOf(seen, more);
        trail = Arrays.copyOf(trail, more);
        // wanted literals that are true already take a level too
        levelStart = Arrays.copyOf(levelStart, 2 * more + 1);
        levelStamp = Arrays.copyOf(levelStamp, 2 * more + 1);
    }

    /** At least one of these. */
    void clause(int... literals) {
        back(0);
        int[] kept = Arrays.stream(literals).filter(l -> value[l] != FALSE).toArray();
        if (Arrays.stream(kept).anyMatch(l -> value[l] == TRUE)) {
            return;
        }
        if (kept.length == 0) {
            contradiction = true;
        } else if (kept.length == 1) {
            assign(kept[0], NO_REASON);
        } else {
            watch(store(kept, kept.length, 0));
            // among the learnt ones after the first question, where those that join no levels are never forgotten
            givenSize = conflicts == 0 ? arenaSize : givenSize;
            learntClauses += conflicts == 0 ? 0 : 1;
        }
    }

    /** At most so many of these; to be said before the first question. */
    void atMost(int so, int... literals) {
        if (so < 0) {
            contradiction = true;
            return;
        }
        if (counts == most.length) {
            counted = Arrays.copyOf(counted, 2 * counts);
            most = Arrays.copyOf(most, 2 * counts);
            countTrue = Arrays.copyOf(countTrue, 2 * counts);
            countSize = Arrays.copyOf(countSize, 2 * counts);
        }
        int c = counts++;
        counted[c] = literals.clone();
        most[c] = so;
        countTrue[c] = new int[Math.min(so, literals.length) + 1];
        for (int l : literals) {
            if (countsOfSize[l] == countsOf[l].length) {
                countsOf[l] = Arrays.copyOf(countsOf[l], 2 * countsOfSize[l]);
            }
            countsOf[l][countsOfSize[l]++] = c;
        }
        if (so == 0) {
            for (int l : literals) {
                clause(l ^ 1);
            }
        }
    }

    boolean isTrue(int v) {
        return value[2 * v] == TRUE;
    }

    /** The number of conflicts so far: the measure of work done. */
    long conflicts() {
        return conflicts;
    }

    /**
     * Looks for an assignment in which these literals are true; ends without an answer after so many conflicts or when it
     * is stopped.
     */
    Answer decide(int[] wanted, long mostConflicts, BooleanSupplier stop) {
        back(0);
        assumed = wanted;
        core.size = 0;
        long end = conflicts + mostConflicts;
        Answer answer = contradiction ? Answer.NO : Answer.UNKNOWN;
        for (int restart = 1; answer == Answer.UNKNOWN && conflicts < end && !stop.getAsBoolean(); restart++) {
            answer = run(Math.min(conflicts + RESTART * luby(restart), end), stop);
            if (answer == Answer.UNKNOWN) {
                back(0);
                phases.restarted(conflicts, dice);
                if (learntClauses > mostLearnt) {
                    forget();
                    mostLearnt += MORE_LEARNT;
                }
            }
        }
        return answer;
    }

    /** 1, 1, 2, 1, 1, 2, 4, ... (Luby, Sinclair and Zuckerman 1993). */
    private static long luby(int i) {
        int k = Integer.SIZE - Integer.numberOfLeadingZeros(i);
        return i == (1 << k) - 1 ? 1L << (k - 1) : luby(i - (1 << (k - 1)) + 1);
    }

    private Answer run(long until, BooleanSupplier stop) {
        while (true) {
            int conflict = propagate();
            if (conflict != NO_REASON) {
                conflicts++;
                if (levels == 0) {
                    contradiction = true;
                    return Answer.NO;
                }
                phases.together(trail, levelStart[levels - 1]);
                learn(conflict);
                if (conflicts >= until || (conflicts % CONFLICTS_PER_LOOK == 0 && stop.getAsBoolean())) {
                    return Answer.UNKNOWN;
                }
            } else if (levels < assumed.length) {
                int l = assumed[levels];
                if (value[l] == FALSE) {
                    blame(l);
                    return Answer.NO;
                }
                levelStart[levels++] = trailSize;
                if (value[l] == OPEN) {
                    assign(l, NO_REASON);
                }
            } else if (trailSize == variables) {
                return Answer.YES;
            } else {
                int v = order.removeFirst();
                if (value[2 * v] == OPEN) {
                    levelStart[levels++] = trailSize;
                    assign(phases.first(v) ? 2 * v : 2 * v + 1, NO_REASON);
                }
            }
        }
    }

    /** Finds those wanted literals because of which this one is false. */
    private void blame(int literal) {
        core.add(literal);
        seen[literal >> 1] = level[literal >> 1] > 0;
        for (int i = trailSize - 1; levels > 0 && i >= levelStart[0]; i--) {
            int l = trail[i];
            if (seen[l >> 1]) {
                seen[l >> 1] = false;
                if (reason[l >> 1] == NO_REASON) {
                    core.add(l);
                } else {
                    explain(reason[l >> 1], l);
                    for (int j = 0; j < why.size; j++) {
                        int v = why.of[j] >> 1;
                        seen[v] |= level[v] > 0;
                    }
                }
            }
        }
    }

    /** After a no, wanted literals that cannot all be true; none if there is no assignment at all. */
    int[] core() {
        return Arrays.copyOf(core.of, core.size);
    }

    private void assign(int literal, int because) {
        int v = literal >> 1;
        value[literal] = TRUE;
        value[literal ^ 1] = FALSE;
        level[v] = levels;
        reason[v] = because;
        phases.assigned(literal);
        trail[trailSize++] = literal;
    }

    private void back(int to) {
        if (levels <= to) {
            return;
        }
        int from = levelStart[to];
        for (int i = trailSize - 1; i >= from; i--) {
            int l = trail[i];
            for (int j = 0; i < processed && j < countsOfSize[l]; j++) {
                countSize[countsOf[l][j]]--;
            }
            value[l] = OPEN;
            value[l ^ 1] = OPEN;
            order.insert(l >> 1);
        }
        trailSize = from;
        processed = Math.min(processed, from);
        levels = to;
    }

    /** What is false altogether, or NO_REASON. */
    private int propagate() {
        int conflict = NO_REASON;
        while (conflict == NO_REASON && processed < trailSize) {
            int l = trail[processed++];
            conflict = count(l);
            conflict = conflict == NO_REASON ? follow(l) : conflict;
        }
        return conflict;
    }

    /** Counts a literal that has become true. */
    private int count(int l) {
        int conflict = NO_REASON;
        for (int j = 0; j < countsOfSize[l]; j++) {
            int c = countsOf[l][j];
            int n = countSize[c]++;
            if (n < countTrue[c].length) {
                countTrue[c][n] = l;
            }
            if (n >= most[c]) {
                conflict = conflict == NO_REASON ? -2 - c : conflict;
            } else if (n + 1 == most[c] && conflict == NO_REASON) {
                for (int x : counted[c]) {
                    if (value[x] == OPEN) {
                        assign(x ^ 1, -2 - c);
                    }
                }
            }
        }
        return conflict;
    }

    /** Looks at the clauses of which a literal has become false because this one is true. */
    private int follow(int l) {
        int[] list = watches[l];
        int size = watchSize[l];
        int kept = 0;
        int conflict = NO_REASON;
        for (int i = 0; i < size; i += 2) {
            int clause = list[i];
            int other = list[i + 1];
            if (conflict == NO_REASON && value[other] != TRUE) {
                int first = clause + HEAD;
                if (arena[first] == (l ^ 1)) {
                    arena[first] = arena[first + 1];
                    arena[first + 1] = l ^ 1;
                }
                other = arena[first];
                if (value[other] != TRUE) {
                    if (watchAnother(clause)) {
                        continue;
                    }
                    if (value[other] == FALSE) {
                        conflict = clause;
                    } else {
                        assign(other, clause);
                    }
                }
            }
            list[kept++] = clause;
            list[kept++] = other;
        }
        watchSize[l] = kept;
        return conflict;
    }

    /** Watches, instead of the second literal of a clause, one that is not false; false if there is none. */
    private boolean watchAnother(int clause) {
        int second = clause + HEAD + 1;
        int end = clause + HEAD + arena[clause];
        int k = second + 1;
        while (k < end && value[arena[k]] == FALSE) {
            k++;
        }
        if (k == end) {
            return false;
        }
        int found = arena[k];
        arena[k] = arena[second];
        arena[second] = found;
        addWatch(found ^ 1, clause, arena[second - 1]);
        return true;
    }

    private void watch(int clause) {
        addWatch(arena[clause + HEAD] ^ 1, clause, arena[clause + HEAD + 1]);
        addWatch(arena[clause + HEAD + 1] ^ 1, clause, arena[clause + HEAD]);
    }

    private void addWatch(int literal, int clause, int other) {
        if (watchSize[literal] == watches[literal].length) {
            watches[literal] = Arrays.copyOf(watches[literal], 2 * watchSize[literal]);
        }
        watches[literal][watchSize[literal]++] = clause;
        watches[literal][watchSize[literal]++] = other;
    }

    private int store(int[] literals, int size, int depth) {
        if (arenaSize + size + HEAD > arena.length) {
            arena = Arrays.copyOf(arena, 2 * arena.length);
        }
        int clause = arenaSize;
        arena[arenaSize++] = size;
        arena[arenaSize++] = depth;
        System.arraycopy(literals, 0, arena, arenaSize, size);
        arenaSize += size;
        return clause;
    }

    /**
     * Learns the clause of the first unique implication point of the conflict and backtracks to the level where it
     * propagates.
     */
    private void learn(int conflict) {
        firstThroughWhichAllGoes(conflict);
        shorten();
        int to = 0;
        for (int i = 1; i < learnt.size; i++) {
            int x = learnt.of[i];
            if (level[x >> 1] > to) {
                to = level[x >> 1];
                learnt.of[i] = learnt.of[1];
                learnt.of[1] = x;
            }
        }
        int depth = depth();
        back(to);
        int because = NO_REASON;
        if (learnt.size > 1) {
            because = store(learnt.of, learnt.size, depth);
            learntClauses++;
            watch(because);
        }
        assign(learnt.of[0], because);
        order.fade();
    }

    private void firstThroughWhichAllGoes(int conflict) {
        learnt.size = 0;
        learnt.add(0);
        int pending = 0;
        int index = trailSize;
        int through = -1;
        int because = conflict;
        do {
            explain(because, through);
            for (int i = 0; i < why.size; i++) {
                int v = why.of[i] >> 1;
                if (!seen[v] && level[v] > 0) {
                    seen[v] = true;
                    order.raise(v);
                    if (level[v] == levels) {
                        pending++;
                    } else {
                        learnt.add(why.of[i]);
                    }
                }
            }
            index--;
            while (!seen[trail[index] >> 1]) {
                index--;
            }
            through = trail[index];
            seen[through >> 1] = false;
            because = reason[through >> 1];
            pending--;
        } while (pending > 0);
        learnt.of[0] = through ^ 1;
    }

    /** The false literals that made that one true; where there is none, those that cannot be false together. */
    private void explain(int because, int made) {
        why.size = 0;
        if (because >= 0) {
            for (int k = because + HEAD; k < because + HEAD + arena[because]; k++) {
                if (arena[k] != made) {
                    why.add(arena[k]);
                }
            }
        } else {
            int c = -2 - because;
            int n = most[c] + (made < 0 ? 1 : 0);
            for (int i = 0; i < n; i++) {
                why.add(countTrue[c][i] ^ 1);
            }
        }
    }

    /** Removes redundant literals of the learnt clause. */
    private void shorten() {
        marked.size = 0;
        stamp++;
        for (int i = 0; i < learnt.size; i++) {
            marked.add(learnt.of[i]);
            levelStamp[level[learnt.of[i] >> 1]] = stamp;
        }
        int kept = 1;
        for (int i = 1; i < learnt.size; i++) {
            if (!follows(learnt.of[i])) {
                learnt.of[kept++] = learnt.of[i];
            }
        }
        learnt.size = kept;
        unmark(0);
    }

    private void unmark(int from) {
        for (int i = from; i < marked.size; i++) {
            seen[marked.of[i] >> 1] = false;
        }
        marked.size = from;
    }

    private boolean follows(int literal) {
        if (reason[literal >> 1] == NO_REASON) {
            return false;
        }
        int from = marked.size;
        open.size = 0;
        open.add(literal);
        while (open.size > 0) {
            int x = open.of[--open.size];
            explain(reason[x >> 1], x ^ 1);
            for (int i = 0; i < why.size; i++) {
                int v = why.of[i] >> 1;
                if (!seen[v] && level[v] > 0) {
                    if (reason[v] == NO_REASON || levelStamp[level[v]] != stamp) {
                        unmark(from);
                        return false;
                    }
                    seen[v] = true;
                    marked.add(why.of[i]);
                    open.add(why.of[i]);
                }
            }
        }
        return true;
    }

    private int depth() {
        stamp++;
        int n = 0;
        for (int i = 0; i < learnt.size; i++) {
            int at = level[learnt.of[i] >> 1];
            n += levelStamp[at] == stamp ? 0 : 1;
            levelStamp[at] = stamp;
        }
        return n;
    }

    /** Deletes the half of the learnt clauses with the highest literal block distance; between two restarts only. */
    private void forget() {
        for (int l = 0; l < 2 * variables; l++) {
            int kept = 0;
            for (int i = 0; i < watchSize[l]; i += 2) {
                if (watches[l][i] < givenSize) {
                    watches[l][kept++] = watches[l][i];
                    watches[l][kept++] = watches[l][i + 1];
                }
            }
            watchSize[l] = kept;
        }
        int limit = middleDepth();
        int to = givenSize;
        learntClauses = 0;
        int whole;
        for (int c = givenSize; c < arenaSize; c += whole) {
            whole = HEAD + arena[c];
            if (arena[c + 1] < limit && !isSettled(c)) {
                System.arraycopy(arena, c, arena, to, whole);
                watch(to);
                to += whole;
                learntClauses++;
            }
        }
        arenaSize = to;
    }

    private int middleDepth() {
        int[] depths = new int[learntClauses];
        int n = 0;
        for (int c = givenSize; c < arenaSize; c += HEAD + arena[c]) {
            depths[n++] = arena[c + 1];
        }
        Arrays.sort(depths);
        return Math.max(PRECIOUS, depths[n / 2]);
    }

    private boolean isSettled(int clause) {
        for (int k = clause + HEAD; k < clause + HEAD + arena[clause]; k++) {
            if (value[arena[k]] == TRUE) {
                return true;
            }
        }
        return false;
    }
}
