package be.egmont.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Refusal;
import be.egmont.timetable.ProposalView.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the search to what is kept: each step is taken once, and an end that is refused is no end. */
class ProposalJobTest {

    private static final Instant NOW = Instant.parse("2026-02-04T09:42:00Z");

    private final ProposalJob job = new ProposalJob(
            new ProposalProblem(List.of(), List.of(), Map.of(), NOW, ZoneOffset.UTC),
            Duration.ofSeconds(1),
            NOW,
            Runnable::run);

    private State state() {
        return job.view(0, NOW).state();
    }

    /** As whoever keeps what he sees. */
    private boolean begins() {
        return job.beginsKeeping(job.view(0, NOW).id());
    }

    private static void refuses(Runnable act, String why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal." + why));
    }

    @Test
    void whatIsNotFoundYetIsNotKept() {
        refuses(this::begins, "proposal-none");
        assertThat(state()).isEqualTo(State.RUNNING);
    }

    @Test
    void whatHasNotBeenSeenIsNotKept() {
        job.run();
        refuses(() -> job.beginsKeeping("another"), "proposal-replaced");
        refuses(() -> job.beginsKeeping(null), "proposal-replaced");
        assertThat(state()).isEqualTo(State.DONE);
    }

    @Test
    void itIsWrittenOnceHoweverOftenSomebodyAsks() {
        job.run();
        refuses(job::places, "proposal-none");
        assertThat(begins()).isTrue();
        assertThat(begins()).isFalse();
        assertThat(job.isBusy()).isTrue();

        job.kept(NOW);
        assertThat(begins()).isFalse();
        assertThat(state()).isEqualTo(State.KEPT);
        assertThat(job.view(0, NOW).keeping().at()).isEqualTo(NOW);
        assertThat(job.isBusy()).isFalse();
        refuses(job::places, "proposal-none");
    }

    @Test
    void whoStopsTheSearchDoesNotStopTheWriting() {
        job.stop();
        job.run();
        begins();
        job.written(0);

        job.stop();
        refuses(() -> job.written(100), "proposal-keeping-stopped");
    }

    @Test
    void whatWasRefusedIsToldAndMayBeTriedAgain() {
        job.run();
        begins();
        job.notKept(new Refusal("proposal-outdated", "one", null));

        assertThat(state()).isEqualTo(State.DONE);
        assertThat(job.view(0, NOW).keeping().refusal()).isEqualTo("refusal.proposal-outdated");
        assertThat(job.view(0, NOW).keeping().arguments()).containsExactly("one", null);
        assertThat(begins()).isTrue();
        assertThat(job.view(0, NOW).keeping().refusal()).isNull();
    }
}
