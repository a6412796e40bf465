package be.egmont.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rates are counted as the definitions have it, and out of nothing there is none. */
class AttendanceCountsTest {

    private static final AttendanceCounts TALLY = new AttendanceCounts(80, 8, 6, 4, 2, 0, 5);

    @Test
    @DisplayName("expected is the sum of the statuses, without those who came unplanned")
    void expected() {
        assertThat(TALLY.expected()).isEqualTo(100);
        int sum = 0;
        for (PresenceStatus status : PresenceStatus.values()) {
            sum += TALLY.of(status);
        }
        assertThat(sum).isEqualTo(TALLY.expected());
    }

    @Test
    @DisplayName("presence leaves out the excused, the strict rate does not")
    void rates() {
        assertThat(TALLY.presence()).isEqualTo(new Rate(94, 98));
        assertThat(TALLY.strict()).isEqualTo(new Rate(80, 100));
        assertThat(TALLY.noShow()).isEqualTo(new Rate(4, 98));
    }

    @Test
    @DisplayName("where all are excused, nobody expected or nothing over, there is no rate")
    void withoutObject() {
        assertThat(AttendanceCounts.NONE.presence().share()).isEmpty();
        assertThat(new AttendanceCounts(0, 0, 0, 0, 7, 0, 0).presence().share()).isEmpty();
        assertThat(new AttendanceCounts(0, 0, 0, 0, 0, 30, 2).presence().share())
                .isEmpty();
        assertThat(new AttendanceCounts(0, 0, 0, 0, 0, 30, 2).strict().share()).isEmpty();
    }

    @Test
    @DisplayName("sessions to come do not weigh on the rate of those that are over")
    void mixed() {
        AttendanceCounts week = TALLY.plus(new AttendanceCounts(0, 0, 0, 0, 0, 100, 0));
        assertThat(week.expected()).isEqualTo(200);
        assertThat(week.presence()).isEqualTo(TALLY.presence());
    }
}
