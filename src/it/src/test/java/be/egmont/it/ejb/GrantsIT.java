package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.AccountRow;
import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.GrantRow;
import be.egmont.access.GrantSearch;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.access.RoleReason;
import be.egmont.access.Scope;
import be.egmont.kernel.Refusal;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who grants whom which role, and that there always is an administrator. */
@InsideServer
class GrantsIT {

    private static final int RACES = 20;
    private static final String ISSUER = "https://stage.example";

    @Inject
    private Cast cast;

    @EJB
    private Grants grants;

    @EJB
    private Accounts accounts;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService threads;

    @Resource(lookup = "java:app/jdbc/egmont")
    private DataSource database;

    @Test
    void aListSaysWhereEachRoleComesFrom() {
        UUID newcomer = account("why-newcomer", Set.of(Role.PARTICIPANT));
        cast.as("why-first", Role.ADMINISTRATOR);
        give(newcomer, Role.REPORTER);

        List<RoleReason> reasons = found("why-newcomer", Role.REPORTER, null).reasons();
        assertThat(reasons).extracting(RoleReason::role).containsExactly(Role.PARTICIPANT, Role.REPORTER);
        assertThat(reasons.get(0).isOfGroup()).isTrue();
        assertThat(reasons.get(0).since()).isNotNull();
        assertThat(reasons.get(1).grant().givenBy()).isEqualTo("why-first");

        assertThat(found("why-newcomer", Role.REPORTER, AccountSearch.Source.GRANT))
                .isNotNull();
        assertThat(found("why-newcomer", Role.REPORTER, AccountSearch.Source.GROUP))
                .isNull();
        assertThat(found("why-newcomer", AccountSearch.NO_ROLE, null)).isNull();
    }

    @Test
    void anAdministratorWaitsForTheSecondOne() {
        UUID newcomer = account("wait-newcomer", Set.of());
        cast.as("wait-first", Role.ADMINISTRATOR);
        UUID grant = give(newcomer, Role.ADMINISTRATOR);

        assertThat(waiting(grant).mayConfirm()).isFalse();
        assertThat(grants.standing("wait-newcomer", Set.of()).everywhere()).isEmpty();
        assertThatThrownBy(() -> grants.confirm(grant)).isInstanceOf(Refusal.class);

        cast.as("wait-second", Role.ADMINISTRATOR);
        assertThat(waiting(grant).mayConfirm()).isTrue();
        grants.confirm(grant);
        assertThat(grants.waiting()).noneMatch(row -> row.reference().equals(grant));
        assertThat(grants.standing("wait-newcomer", Set.of()).everywhere()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void allThatSomebodyWasGivenEndsAtOnceButNobodyEndsHisOwn() {
        UUID other = account("all-other", Set.of(Role.PARTICIPANT));
        UUID own = account("all-first", Set.of(Role.ADMINISTRATOR));
        cast.as("all-first", Role.ADMINISTRATOR);
        give(other, Role.REPORTER);
        give(other, Role.PROTOCOL);
        assertThatThrownBy(() -> grants.revokeAll(own, "Needed for a test"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("refusal.grant-self"));
        assertThatThrownBy(() -> grants.revokeAll(other, " ")).isInstanceOf(Refusal.class);
        assertThat(grants.revokeAll(other, "Needed for a test")).isEqualTo(2);
        assertThat(grants.list(other)).noneMatch(GrantRow::isOpen);
        assertThat(grants.revokeAll(other, "Needed for a test")).isZero();
        assertThat(accounts.export(List.of(other)))
                .singleElement()
                .satisfies(row -> assertThat(row.reasons())
                        .as("what groups give stays")
                        .extracting(RoleReason::role)
                        .containsExactly(Role.PARTICIPANT));
    }

    @Test
    void aGrantIsUsedOnADayOnWhichNoGroupGivesTheRole() {
        UUID newcomer = account("use-newcomer", Set.of());
        cast.as("use-giver", Role.ADMINISTRATOR);
        give(newcomer, Role.REPORTER);
        assertThat(grants.list(newcomer)).extracting(GrantRow::usedOn).containsExactly((LocalDate) null);

        grants.standing("use-newcomer", Set.of(Role.REPORTER));
        assertThat(grants.list(newcomer)).extracting(GrantRow::usedOn).containsExactly((LocalDate) null);

        grants.standing("use-newcomer", Set.of(Role.PROTOCOL));
        grants.standing("use-newcomer", Set.of());
        assertThat(grants.list(newcomer))
                .extracting(GrantRow::usedOn)
                .containsExactly(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        // a grant of today has not been unused for a day, whatever else is open
        assertThat(grants.review(GrantSearch.all(1)))
                .noneMatch(row -> row.account().equals(newcomer));
    }

    @Test
    void whoHasNeverSignedInHasTheRoleFromTheFirstSignInOn() throws SQLException {
        UUID person = person("first-comer");
        cast.as("first-giver", Role.ADMINISTRATOR);
        UUID account = grants.giveTo(person, Role.REPORTER, Scope.ALL, null, null, "Needed for a test");
        assertThat(grants.candidate(person).known()).isFalse();
        assertThat(grants.account(account).lastSeen()).isNull();
        assertThat(grants.standing("first-comer", Set.of()).everywhere()).isEmpty();
        assertThat(grants.giveTo(person, Role.PROTOCOL, Scope.ALL, null, null, "Needed for a test"))
                .isEqualTo(account);

        assertThat(account("first-comer", Set.of())).isEqualTo(account);
        assertThat(grants.standing("first-comer", Set.of()).everywhere())
                .containsExactlyInAnyOrder(Role.REPORTER, Role.PROTOCOL);
        assertThat(grants.people("comer first"))
                .filteredOn(row -> row.reference().equals(person))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.account()).isEqualTo(account);
                    assertThat(row.known()).isTrue();
                });
    }

    @Test
    void aRoleCountsFromItsFirstDayOn() throws SQLException {
        UUID person = person("later-comer");
        UUID account = account("later-comer", Set.of());
        cast.as("later-giver", Role.ADMINISTRATOR);
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        assertThat(grants.giveTo(person, Role.REPORTER, Scope.ALL, tomorrow, null, "Needed for a test"))
                .isEqualTo(account);

        assertThat(grants.standing("later-comer", Set.of()).everywhere()).isEmpty();
        assertThat(grants.list(account)).extracting(GrantRow::state).containsExactly("COMING");
    }

    /** Else whoever brings in the next list of people would name the administrator. */
    @Test
    void nobodyBecomesAdministratorWhomTheProviderDoesNotKnow() throws SQLException {
        UUID person = person(null);
        cast.as("unknown-giver", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> grants.giveTo(person, Role.ADMINISTRATOR, Scope.ALL, null, null, "Needed for a test"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("grant-administrator-unknown");
    }

    /** Somebody of the ministry's list; the provider will know him by that subject, null for not yet. */
    private UUID person(String subject) throws SQLException {
        UUID reference = UUID.randomUUID();
        run(
                "INSERT INTO person (id, version, reference, subject, given_name, family_name, address_form, language, fictitious)"
                        + " VALUES (nextval('row_id'), 0, '" + reference + "', "
                        + (subject == null ? "NULL" : "'" + subject + "'") + ", 'First', 'Comer', 'X', 'FR', true)");
        return reference;
    }

    @Test
    void ofTwoAdministratorsWhoRemoveEachOtherOneRemains() throws Exception {
        for (int i = 0; i < RACES; i++) {
            UUID one = administrator("race-one");
            UUID other = administrator("race-other");
            CyclicBarrier line = new CyclicBarrier(3);
            cast.as("race-one", Role.ADMINISTRATOR);
            Future<Boolean> first = threads.submit(remove(line, other));
            cast.instead("race-other", Role.ADMINISTRATOR);
            Future<Boolean> second = threads.submit(remove(line, one));
            // from here on they are administrators by nothing but their grants, and nobody else is one
            run("DELETE FROM account_role WHERE role = 'administrator'");
            line.await(30, TimeUnit.SECONDS);

            assertThat(first.get(30, TimeUnit.SECONDS) ^ second.get(30, TimeUnit.SECONDS))
                    .as("race %d", i)
                    .isTrue();
            assertThat(grants.standing("race-one", Set.of()).everywhere().size()
                            + grants.standing("race-other", Set.of())
                                    .everywhere()
                                    .size())
                    .isEqualTo(1);
            clear();
        }
    }

    private Callable<Boolean> remove(CyclicBarrier line, UUID grant) {
        return () -> {
            line.await(30, TimeUnit.SECONDS);
            try {
                grants.revoke(grant, "Contest");
                return true;
            } catch (Refusal refused) {
                return false;
            }
        };
    }

    /** Somebody whom two others have made an administrator. */
    private UUID administrator(String subject) {
        UUID account = account(subject, Set.of());
        cast.as("race-giver", Role.ADMINISTRATOR);
        UUID grant = give(account, Role.ADMINISTRATOR);
        cast.as("race-confirmer", Role.ADMINISTRATOR);
        grants.confirm(grant);
        return grant;
    }

    private void clear() throws SQLException {
        run("UPDATE role_grant SET revoked_at = now(), revoked_by = 'test' WHERE revoked_at IS NULL");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private UUID account(String subject, Set<String> groups) {
        accounts.signedIn(ISSUER, subject, subject, null, groups);
        cast.as("looker", Role.ADMINISTRATOR);
        return found(subject, null, null).reference();
    }

    private UUID give(UUID account, String role) {
        return grants.give(account, role, Scope.ALL, null, null, "Needed for a test");
    }

    private GrantRow waiting(UUID grant) {
        return grants.waiting().stream()
                .filter(row -> row.reference().equals(grant))
                .findFirst()
                .orElseThrow();
    }

    private AccountRow found(String subject, String role, AccountSearch.Source source) {
        return accounts.list(new AccountSearch(subject, role, source), 0, 10).stream()
                .filter(row -> row.subject().equals(subject))
                .findFirst()
                .orElse(null);
    }
}
