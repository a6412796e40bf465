package be.egmont.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.delegation.Delegation;
import be.egmont.delegation.Participant;
import be.egmont.kernel.Refusal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingRequestTest {

    private final MeetingRequest request = Cast.aRequest();

    @Test
    void goesFromTheWishToTheTable() {
        assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
        request.approve("joris", Cast.NOW);
        assertThat(request.state()).isEqualTo(RequestState.APPROVED);
        request.accept(null, "marieke", Cast.NOW);
        assertThat(request.state()).isEqualTo(RequestState.ACCEPTED);
        request.scheduled();
        request.moved();
        assertThat(request.state()).isEqualTo(RequestState.SCHEDULED);
        request.unscheduled();
        assertThat(request.state()).isEqualTo(RequestState.ACCEPTED);
    }

    @Test
    void keepsTheReasonOfTheOrganiser() {
        request.refuse("Hors du thème", "joris", Cast.NOW);

        assertThat(request.reason()).isEqualTo("Hors du thème");
        assertThat(request.vettedBy()).isEqualTo("joris");
    }

    @Test
    void saysInWhichStateItIsWhenAVerbDoesNotFit() {
        request.refuse("Hors du thème", "joris", Cast.NOW);

        assertThatThrownBy(() -> request.approve("nele", Cast.NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.meeting-is-refused"));
        assertThat(request.vettedBy()).isEqualTo("joris");
    }

    @Test
    void isUnknownToTheOtherSideUntilItIsApproved() {
        assertThat(request.isKnownToAsked()).isFalse();
        request.approve("joris", Cast.NOW);
        assertThat(request.isKnownToAsked()).isTrue();
        request.withdraw();
        assertThat(request.isKnownToAsked()).isTrue();
    }

    @Test
    void staysUnknownToTheOtherSideWhenItNeverGotThere() {
        request.withdraw();
        assertThat(request.isKnownToAsked()).isFalse();

        MeetingRequest refused = Cast.aRequest();
        refused.refuse("Hors du thème", "joris", Cast.NOW);
        assertThat(refused.isKnownToAsked()).isFalse();
    }

    @Test
    void whatIsTakenBackIsAsIfItHadNeverBeenDecided() {
        request.approve("joris", Cast.NOW);
        request.reopen();
        assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(request.isKnownToAsked()).isFalse();

        request.refuse("Hors du thème", "joris", Cast.NOW);
        request.reopen();
        assertThat(request.reason()).isNull();
        request.approve("nele", Cast.NOW);
        request.accept(null, "marieke", Cast.NOW);
        assertThatThrownBy(request::reopen)
                .as("the other side has answered")
                .hasMessageContaining("meeting-is-accepted");
    }

    @Test
    void theAskedSideMaySendSomebodyElse() {
        Participant colleague = Cast.aMemberOf(request.asked(), false);
        request.approve("joris", Cast.NOW);
        request.accept(colleague, "marieke", Cast.NOW);

        assertThat(request.askedMember()).isEqualTo(colleague);
    }

    @Test
    void theHeadIsNotNamedSoThatASuccessorFollows() {
        request.approve("joris", Cast.NOW);
        request.accept(Cast.aMemberOf(request.asked(), true), "marieke", Cast.NOW);

        assertThat(request.askedMember()).isNull();
    }

    @Test
    void nobodyElsesPeopleCanBeSent() {
        Participant stranger = Cast.aMemberOf(Cast.anEmbassy(), false);
        request.approve("joris", Cast.NOW);

        assertThatThrownBy(() -> request.accept(stranger, "marieke", Cast.NOW)).hasMessageContaining("meeting-member");
        assertThat(request.state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void nobodyAsksHimself() {
        Delegation embassy = Cast.anEmbassy();

        assertThatThrownBy(() -> new MeetingRequest(embassy, embassy, Cast.anOrder(), "claire", Cast.NOW))
                .hasMessageContaining("meeting-with-oneself");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverHasNoWayOn(RequestState state) {
        boolean over = Arrays.stream(Step.values())
                .filter(step -> step != Step.REOPENED)
                .noneMatch(step -> step.isPossibleFrom(state));

        assertThat(over).isEqualTo(!state.isOpen());
    }
}
