package be.egmont.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.job.JobState;
import be.egmont.job.JobView;
import be.egmont.job.Stopping;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is shown of a file that was ordered. */
class OrderedFileTest {

    private static OrderedFile file(JobState state, Stopping stopping, String name) {
        JobView job = new JobView(
                new UUID(0, 7),
                ReportWriting.KIND,
                "topic",
                state,
                stopping,
                1,
                60,
                "reporting.files.writing",
                List.of(),
                name,
                null,
                List.of(),
                "youssef",
                Made.NINE,
                null);
        return new OrderedFile(job, ReportOrder.Report.R2, ReportFile.Format.CSV, null, 0, name);
    }

    @Test
    void itIsUnderWayUntilItsJobIsOver() {
        for (JobState state : JobState.values()) {
            assertThat(file(state, null, null).isUnderWay())
                    .as(state.name())
                    .isEqualTo(EnumSet.of(JobState.WAITING, JobState.RUNNING).contains(state));
        }
    }

    @Test
    void whatHasEndedIsNotBeingCancelledAnyMore() {
        assertThat(file(JobState.RUNNING, Stopping.CANCEL, null).isStopping()).isTrue();
        assertThat(file(JobState.RUNNING, null, null).isStopping()).isFalse();
        assertThat(file(JobState.CANCELLED, Stopping.CANCEL, null).isStopping()).isFalse();
    }

    @Test
    void itCanBeTakenOnceItHasAName() {
        assertThat(file(JobState.RUNNING, null, null).isReady()).isFalse();
        assertThat(file(JobState.DONE, null, "jcd2026_R2.csv").isReady()).isTrue();
    }

    @Test
    void whatIsOrderedMeansTheSameLater() {
        ReportOrder order = new ReportOrder(
                ReportOrder.Report.R4,
                null,
                null,
                null,
                ReportFile.Format.XLSX,
                Made.FRENCH.language(),
                " for the Minister ");
        ReportOrder settled = order.settled("2026", Made.NOON, "for the Minister");
        assertThat(settled.edition()).isEqualTo("2026");
        assertThat(settled.asOf()).isEqualTo(Made.NOON);
        assertThat(settled.reason()).isEqualTo("for the Minister");
        assertThat(settled)
                .usingRecursiveComparison()
                .ignoringFields("edition", "asOf", "reason")
                .isEqualTo(order);
    }
}
