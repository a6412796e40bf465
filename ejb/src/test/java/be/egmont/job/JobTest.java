package be.egmont.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.CallerContext;
import be.egmont.access.Role;
import be.egmont.audit.Origin;
import be.egmont.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the wish to the end: whatever happens to its node, a job is tried again or ends with a reason. */
class JobTest {

    private static final Instant NOW = Instant.parse("2026-02-04T09:42:00Z");
    private static final Instant MOMENT = Instant.parse("2026-02-04T09:42:05Z");
    private static final Retry TWICE = new Retry(2, Duration.ofSeconds(4), Duration.ofMinutes(1));
    private static final CallerContext JORIS = new CallerContext(
            "joris", Set.of(Role.ORGANISER, Role.REPORTER), Set.of(Role.REPORTER), 7L, Origin.Channel.PAGE, "10.0.0.1");

    private record Nothing(int much) {}

    private final Job job = new Job(new JobOrder<>("kind", "topic", 3L, new Nothing(1)), "{}", JORIS, MOMENT, NOW);

    private JobView view() {
        return job.view();
    }

    private UUID claimed() {
        return job.claimedBy("node", TWICE, MOMENT, NOW).orElseThrow();
    }

    @Test
    void itIsDoneByTheFirstAttempt() {
        assertThat(view().state()).isEqualTo(JobState.WAITING);
        claimed();
        assertThat(view().state()).isEqualTo(JobState.RUNNING);
        assertThat(view().attempts()).isEqualTo(1);

        job.done("made", NOW);
        assertThat(view().state()).isEqualTo(JobState.DONE);
        assertThat(view().progress()).isEqualTo(100);
        assertThat(view().result()).isEqualTo("made");
        assertThat(view().endedAt()).isEqualTo(NOW);
        assertThatThrownBy(this::claimed).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoAskedIsKeptWhole() {
        assertThat(job.asked()).isEqualTo(JORIS);
        CallerContext plain =
                new CallerContext("device", Set.of(Role.RECEPTION), null, null, Origin.Channel.REST, null);
        assertThat(new Job(new JobOrder<>("kind", "topic", null, new Nothing(1)), "{}", plain, MOMENT, NOW).asked())
                .isEqualTo(plain);
    }

    @Test
    void whatBreaksIsTriedAgainLaterAndThenEndsWithAReason() {
        claimed();
        job.broke(TWICE, MOMENT, NOW);
        assertThat(view().state()).isEqualTo(JobState.WAITING);
        assertThat(job.dueAt()).isEqualTo(MOMENT.plusSeconds(4));

        claimed();
        job.broke(TWICE, MOMENT, NOW);
        assertThat(view().state()).isEqualTo(JobState.FAILED);
        assertThat(view().reason()).isEqualTo("refusal.job-broke");
        assertThat(view().endedAt()).isEqualTo(NOW);
    }

    @Test
    void whatARefusalSaysEndsIt() {
        claimed();
        job.refused(new Refusal("proposal-outdated", "one", 2), NOW);
        assertThat(view().state()).isEqualTo(JobState.FAILED);
        assertThat(view().reason()).isEqualTo("refusal.proposal-outdated");
        assertThat(view().reasonDetails()).containsExactly("one", 2L);
    }

    @Test
    void aLostNodeCountsAsAnAttempt() {
        UUID first = claimed();
        assertThat(claimed()).as("by another node").isNotEqualTo(first);
        assertThat(view().attempts()).isEqualTo(2);

        assertThat(job.claimedBy("third", TWICE, MOMENT, NOW)).isEmpty();
        assertThat(view().state()).isEqualTo(JobState.FAILED);
        assertThat(view().reason()).isEqualTo("refusal.job-node-lost");
    }

    @Test
    void aNodeThatGoesInGoodOrderCountsAsNone() {
        claimed();
        job.givenBack(MOMENT);
        assertThat(view().state()).isEqualTo(JobState.WAITING);
        assertThat(view().attempts()).isZero();
    }

    @Test
    void whatWaitsIsCancelledAtOnce() {
        job.stop(Stopping.CANCEL, NOW);
        assertThat(view().state()).isEqualTo(JobState.CANCELLED);
        job.stop(Stopping.FINISH, NOW);
        assertThat(view().stopping()).isEqualTo(Stopping.CANCEL);
    }

    @Test
    void whatRunsIsCancelledHoweverItEnds() {
        claimed();
        job.stop(Stopping.CANCEL, NOW);
        assertThat(view().state()).isEqualTo(JobState.RUNNING);
        job.broke(TWICE, MOMENT, NOW);
        assertThat(view().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void whatIsCancelledIsNotTakenOverFromALostNode() {
        claimed();
        job.stop(Stopping.CANCEL, NOW);
        assertThat(job.claimedBy("other", TWICE, MOMENT, NOW)).isEmpty();
        assertThat(view().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void whatIsToFinishEndsWithWhatItHas() {
        job.stop(Stopping.FINISH, NOW);
        assertThat(view().state()).isEqualTo(JobState.WAITING);
        claimed();
        job.done(null, NOW);
        assertThat(view().state()).isEqualTo(JobState.DONE);
    }
}
