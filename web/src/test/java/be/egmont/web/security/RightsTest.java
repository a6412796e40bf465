package be.egmont.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Role;
import be.egmont.audit.Writes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {

    @RolesAllowed({Role.PARTICIPANT, Role.ORGANISER})
    static class Guarded {

        public void read() {}

        @RolesAllowed(Role.ORGANISER)
        public void approve() {}

        @PermitAll
        public void knock() {}

        @Writes
        public void change() {}

        @Writes(trace = true)
        public void exported() {}

        @Writes(whenClosed = true)
        public void withdraw() {}

        void inside() {}
    }

    @Test
    void theAnnotationOfTheVerbCountsBeforeThatOfTheDoor() {
        assertThat(Rights.of(Guarded.class))
                .isEqualTo(Map.of(
                        "guarded.read", Set.of(Role.PARTICIPANT, Role.ORGANISER),
                        "guarded.approve", Set.of(Role.ORGANISER),
                        "guarded.change", Set.of(Role.PARTICIPANT, Role.ORGANISER),
                        "guarded.exported", Set.of(Role.PARTICIPANT, Role.ORGANISER),
                        "guarded.withdraw", Set.of(Role.PARTICIPANT, Role.ORGANISER),
                        "guarded.knock", Set.of("*")));
    }

    @Test
    void neitherATraceNorWhatNobodyIsKeptFromEndsWithTheEdition() {
        assertThat(Rights.changesOf(Guarded.class)).containsExactly("guarded.change");
    }
}
