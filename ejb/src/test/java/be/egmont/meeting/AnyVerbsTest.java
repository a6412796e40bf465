package be.egmont.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Refusal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever people do in whatever order, a request never gets where it must not be. */
class AnyVerbsTest {

    private static final Set<RequestState> KNOW_AN_ANSWER = Set.of(RequestState.ACCEPTED, RequestState.SCHEDULED);

    @Property
    void aRequestObeysItsRule(@ForAll @Size(max = 12) List<Step> verbs) {
        MeetingRequest request = Cast.aRequest();
        for (Step verb : verbs) {
            RequestState before = request.state();
            boolean done = take(request, verb);
            assertThat(done).isEqualTo(verb.isPossibleFrom(before));
            assertThat(request.state()).isEqualTo(done ? verb.to() : before);
            if (KNOW_AN_ANSWER.contains(request.state())) {
                assertThat(request.vettedBy()).isNotNull();
                assertThat(request.answeredBy()).isNotNull();
            }
            if (request.state() == RequestState.REFUSED || request.state() == RequestState.DECLINED) {
                assertThat(request.reason()).isNotBlank();
            }
        }
    }

    private static boolean take(MeetingRequest request, Step verb) {
        try {
            switch (verb) {
                case REQUESTED ->
                    throw new Refusal("meeting-is-" + request.state().word());
                case APPROVED -> request.approve("joris", Cast.NOW);
                case REFUSED -> request.refuse("Hors du thème", "joris", Cast.NOW);
                case REOPENED -> request.reopen();
                case ACCEPTED -> request.accept(null, "marieke", Cast.NOW);
                case DECLINED -> request.decline("Absente ce jour-là", "marieke", Cast.NOW);
                case WITHDRAWN -> request.withdraw();
                case SCHEDULED -> request.scheduled();
                case MOVED -> request.moved();
                case UNSCHEDULED -> request.unscheduled();
                case SUBSTITUTED -> request.substituted();
            }
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.key())
                    .isEqualTo("refusal.meeting-is-" + request.state().word());
            return false;
        }
    }
}
