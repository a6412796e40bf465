package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import be.egmont.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssuranceTest {

    private static final Set<String> BOTH = Set.of(Role.PARTICIPANT, Role.ADMINISTRATOR);

    private final Assurance assurance = new Assurance("password otp card", "administrator=otp");

    @Test
    void theWeakestLevelOfARoleAndAllAboveHoldIt() {
        assertThat(assurance.held(BOTH, "password")).containsExactly(Role.PARTICIPANT);
        assertThat(assurance.held(BOTH, "otp")).isEqualTo(BOTH);
        assertThat(assurance.held(BOTH, "card")).isEqualTo(BOTH);
    }

    @Test
    void anUnknownLevelIsWeakerThanAll() {
        assertThat(assurance.held(BOTH, "diamond")).containsExactly(Role.PARTICIPANT);
        assertThat(assurance.held(BOTH, "")).containsExactly(Role.PARTICIPANT);
    }

    @Test
    void whatIsWantedWouldBeEnough() {
        assertThat(assurance.wanted(BOTH, "password")).contains("otp");
        assertThat(assurance.wanted(BOTH, "card")).isEmpty();
        assertThat(assurance.wanted(Set.of(Role.PARTICIPANT), "")).isEmpty();
    }

    @Test
    void withoutSettingsAnyLevelWillDo() {
        assertThat(new Assurance("", "").held(BOTH, "")).isEqualTo(BOTH);
    }

    @Test
    void aSettingThatNamesWhatIsUnknownStopsTheStart() {
        for (String wrong : new String[] {"emperor=otp", "administrator=diamond", "administrator"}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new Assurance("password otp", wrong))
                    .withMessageContaining("egmont.oidc.acr.roles")
                    .withMessageContaining(wrong);
        }
    }
}
