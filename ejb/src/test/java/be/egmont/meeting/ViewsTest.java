package be.egmont.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViewsTest {

    @Test
    void eachSideAnswersForItself() {
        assertThat(Views.may(RequestState.APPROVED, RequestSide.ASKED, false, true))
                .containsExactlyInAnyOrder(Step.ACCEPTED, Step.DECLINED);
        assertThat(Views.may(RequestState.APPROVED, RequestSide.ASKING, false, true))
                .containsExactly(Step.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void whoDoesNotSpeakForHisDelegationReads(RequestState state) {
        assertThat(Views.may(state, RequestSide.ASKED, false, false)).isEmpty();
        assertThat(Views.may(state, RequestSide.ASKING, false, false)).isEmpty();
    }

    @Test
    void theOrganiserVetsAndPlacesButDoesNotAnswer() {
        assertThat(Views.may(RequestState.SUBMITTED, RequestSide.NONE, true, false))
                .containsExactlyInAnyOrder(Step.APPROVED, Step.REFUSED);
        assertThat(Views.may(RequestState.APPROVED, RequestSide.NONE, true, false))
                .containsExactly(Step.REOPENED);
        assertThat(Views.may(RequestState.ACCEPTED, RequestSide.NONE, true, false))
                .containsExactly(Step.SCHEDULED);
        assertThat(Views.may(RequestState.SCHEDULED, RequestSide.NONE, true, false))
                .containsExactlyInAnyOrder(Step.MOVED, Step.UNSCHEDULED);
    }
}
