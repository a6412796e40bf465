package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final Groups FLAT = new Groups("groups", "egmont-");
    private static final Groups NESTED = new Groups("realm_access.roles", "");

    @Test
    void groupsWithThePrefixAreRoles() {
        assertThat(FLAT.roles(Map.of("groups", List.of("egmont-organiser", "egmont-reporter"))))
                .containsExactlyInAnyOrder(Role.ORGANISER, Role.REPORTER);
    }

    @Test
    void groupsOfOthersAreOfNoInterest() {
        assertThat(FLAT.roles(Map.of("groups", List.of("organiser", "egmont-emperor", "EGMONT-organiser", "staff"))))
                .isEmpty();
    }

    @Test
    void aDotStepsIntoANestedClaim() {
        assertThat(NESTED.roles(Map.of("realm_access", Map.of("roles", List.of("administrator")))))
                .containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void aClaimWhoseNameHasADotIsFoundToo() {
        Groups dotted = new Groups("https://ministry.example/groups", "egmont-");
        assertThat(dotted.roles(Map.of("https://ministry.example/groups", List.of("egmont-protocol"))))
                .containsExactly(Role.PROTOCOL);
    }

    @Test
    void oneTextMayListSeveral() {
        assertThat(FLAT.roles(Map.of("groups", "egmont-reception egmont-participant")))
                .containsExactlyInAnyOrder(Role.RECEPTION, Role.PARTICIPANT);
    }

    @Test
    void whatIsMissingOrOfAnotherKindGivesNoRole() {
        assertThat(FLAT.roles(Map.of())).isEmpty();
        assertThat(FLAT.roles(Map.of("groups", 7))).isEmpty();
        assertThat(NESTED.roles(Map.of("realm_access", "roles"))).isEmpty();
    }

    @Test
    void noGroupsIsSomethingElseThanNoWordAboutGroups() {
        assertThat(FLAT.stand(Map.of("groups", List.of()))).isTrue();
        assertThat(FLAT.stand(Map.of("sub", "a"))).isFalse();
    }
}
