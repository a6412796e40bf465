package be.egmont.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.scheduling.Made;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Table;
import be.egmont.scheduling.check.Scorer;
import be.egmont.scheduling.check.Verifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChainTest {
    @Property(tries = 200)
    void aChainGainsWhatItPromisedAndLeavesTheBoardValid(@ForAll long seed) {
        Board board = filled(Made.anything(seed));
        Dice dice = new Dice(seed);
        moveAbout(board, Chain.on(board, dice), dice);
    }

    @Property(tries = 100)
    void shortMeetingsMoveAlikeInBothKindsOfChain(@ForAll long seed) {
        Problem given = Made.anything(seed);
        // with a table for everybody, so that no second chain is thrown for
        Problem problem = given.at(Table.hall(60, 3, given.slots().size()));
        Board board = filled(problem);
        if (board.grid.unitLengths) {
            moveAbout(board, new LongChain(board, new Dice(seed)), new Dice(seed));
            Chain unit = new UnitChain(board, new Dice(seed));
            Chain general = new LongChain(board, new Dice(seed));
            for (int m = 0; m < board.at.length; m++) {
                for (int t = 0; t < board.grid.slots; t++) {
                    if (board.at[m] != Board.NOWHERE && board.at[m] != t) {
                        assertThat(unit.evaluate(m, t)).isEqualTo(general.evaluate(m, t));
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void anInsertionThatIsTakenBackLeavesNoTrace(@ForAll long seed) {
        Board board = filled(Made.anything(seed));
        Dice dice = new Dice(seed);
        Insertion insertion = new Insertion(board, Chain.on(board, dice), dice);
        for (int i = 0; i < 50 && board.unplacedCount > 0; i++) {
            int[] before = board.at.clone();
            long score = board.score;
            if (insertion.attempt(0)) {
                assertThat(board.score).isGreaterThanOrEqualTo(score);
            } else {
                assertThat(board.at).isEqualTo(before);
                assertThat(board.score).isEqualTo(score);
            }
            isSound(board);
        }
    }

    private static void moveAbout(Board board, Chain chain, Dice dice) {
        for (int i = 0; i < 100; i++) {
            int m = dice.below(board.grid.meetings);
            int starts = board.grid.starts(m);
            if (starts == 0 || board.at[m] == Board.NOWHERE) {
                continue;
            }
            int t = board.grid.start[board.grid.firstStart[m] + dice.below(starts)];
            if (t == board.at[m]) {
                continue;
            }
            long gain = chain.evaluate(m, t);
            if (gain != Chain.BLOCKED) {
                long before = board.score;
                chain.apply();
                assertThat(board.at[m]).isEqualTo(t);
                assertThat(board.score - before).isEqualTo(gain);
                isSound(board);
            }
        }
    }

    private static Board filled(Problem problem) {
        Board board = new Board(new Grid(problem));
        Greedy.fill(board);
        isSound(board);
        return board;
    }

    /** A board built anew from the same starts agrees, and the independent judges too. */
    private static void isSound(Board board) {
        Board anew = new Board(board.grid);
        anew.copyFrom(board.at);
        assertThat(anew.score).isEqualTo(board.score);
        assertThat(anew.busyWith).isEqualTo(board.busyWith);
        assertThat(anew.load).isEqualTo(board.load);
        assertThat(anew.breaksOf).isEqualTo(board.breaksOf);
        for (int i = 0; i < board.load.length; i++) {
            assertThat(board.load[i]).isBetween(0, board.grid.capacity[i]);
        }
        Problem problem = board.grid.problem;
        List<Placement> placements = new ArrayList<>();
        for (int m = 0; m < board.at.length; m++) {
            if (board.at[m] != Board.NOWHERE) {
                placements.add(new Placement(m, board.at[m], 0));
            }
        }
        assertThat(Verifier.check(problem, placements))
                .allMatch(v ->
                        v.rule().name().contains("TABLE") || v.rule().name().equals("ENOUGH_SEATS"));
        assertThat(Scorer.breaksByParticipant(problem, placements)).isEqualTo(board.breaksOf);
        long promised = (long) Scorer.score(problem, placements).promised()
                * problem.rules().prices().confirmed();
        assertThat(Scorer.score(problem, placements).points(problem.rules().prices()) + promised)
                .isEqualTo(board.score);
        assertThat(Arrays.stream(board.at).filter(t -> t == Board.NOWHERE).count())
                .isEqualTo(board.unplacedCount);
    }
}
