package be.egmont.bench.scheduling;

import be.egmont.bench.scheduling.peer.CpSat;
import be.egmont.bench.scheduling.peer.Greedy;
import be.egmont.bench.scheduling.peer.Timefold;
import be.egmont.scheduling.Effort;
import be.egmont.scheduling.NoTimetableException;
import be.egmont.scheduling.Optimiser;
import be.egmont.scheduling.Placement;
import be.egmont.scheduling.Problem;
import be.egmont.scheduling.Progress;
import be.egmont.scheduling.Timetable;
import java.time.Duration;
import java.util.List;

/** Those that are measured; each gets the same problem, time and number of threads. */
enum Solver {
    EGMONT("egmont", 256) {
        @Override
        List<Placement> solve(Problem problem, Effort effort, Watch watch) {
            Progress progress = new Progress() {
                @Override
                public void better(Stage stage) {
                    if (stage.placed() == stage.meetings() || !problem.rules().mandatory()) {
                        watch.seen(stage.points());
                    }
                }
            };
            try {
                Timetable timetable = new Optimiser(problem).solve(effort, task -> new Thread(task).start(), progress);
                watch.proved(timetable.bound().points());
                return timetable.placements();
            } catch (NoTimetableException e) {
                return List.of();
            }
        }
    },
    GREEDY("greedy", 256) {
        @Override
        List<Placement> solve(Problem problem, Effort effort, Watch watch) {
            return Greedy.solve(problem);
        }
    },
    TIMEFOLD("timefold", 1500) {
        @Override
        List<Placement> solve(Problem problem, Effort effort, Watch watch) {
            return Timefold.solve(problem, List.of(), effort, watch);
        }
    },
    TIMEFOLD_FROM_GREEDY("timefold-from-greedy", 1500) {
        @Override
        List<Placement> solve(Problem problem, Effort effort, Watch watch) {
            return Timefold.solve(problem, Greedy.solve(problem), effort, watch);
        }
    },
    CP_SAT("cp-sat-hinted", 1500) {
        @Override
        List<Placement> solve(Problem problem, Effort effort, Watch watch) {
            return CpSat.solve(problem, Greedy.solve(problem), effort, watch);
        }
    };

    final String label;
    final int megabytes;

    Solver(String label, int megabytes) {
        this.label = label;
        this.megabytes = megabytes;
    }

    abstract List<Placement> solve(Problem problem, Effort effort, Watch watch);

    static Effort effort(int threads, long seed, double seconds) {
        return new Effort(threads, seed, 0, Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
