package be.egmont.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Refusal;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final Instant NOW = Instant.parse("2026-02-04T09:00:00Z");

    private final Account nele = new Account("issuer", "nele", NOW);

    private Grant grant(String role, String by) {
        return new Grant(
                nele, new ScopedRole(role, null, null, null), new GrantPeriod(NOW, null), "replaces Joris", by, NOW);
    }

    private static void isRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal." + key));
    }

    @Test
    void nobodyGivesHimselfARole() {
        isRefused(() -> grant(Role.REPORTER, "nele"), "grant-self");
    }

    @Test
    void anAdministratorIsConfirmedByAThirdPerson() {
        Grant grant = grant(Role.ADMINISTRATOR, "katrien");
        isRefused(() -> grant.confirm("katrien", NOW), "grant-confirm-other");
        isRefused(() -> grant.confirm("nele", NOW), "grant-confirm-other");
        assertThatCode(() -> grant.confirm("joris", NOW)).doesNotThrowAnyException();
        isRefused(() -> grant.confirm("marc", NOW), "grant-not-waiting");
    }

    @Test
    void otherRolesNeedNoSecondAdministrator() {
        isRefused(() -> grant(Role.ORGANISER, "katrien").confirm("joris", NOW), "grant-not-waiting");
    }

    @Test
    void whatIsRevokedIsNeitherConfirmedNorRevokedAgain() {
        Grant grant = grant(Role.ADMINISTRATOR, "katrien");
        grant.revoke("katrien", "a mistake", NOW);
        isRefused(() -> grant.confirm("joris", NOW), "grant-not-waiting");
        isRefused(() -> grant.revoke("joris", "again", NOW), "grant-ended");
    }

    @Test
    void aRoleThatDoesNotExistOrIsOverIsNotGiven() {
        isRefused(() -> grant("king", "katrien"), "grant-role");
        isRefused(
                () -> new Grant(
                        nele,
                        new ScopedRole(Role.REPORTER, null, null, null),
                        new GrantPeriod(NOW.minusSeconds(9), NOW),
                        "late",
                        "katrien",
                        NOW),
                "grant-over");
        isRefused(() -> new GrantPeriod(NOW, NOW), "period-empty");
    }
}
