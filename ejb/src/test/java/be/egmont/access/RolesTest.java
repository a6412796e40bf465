package be.egmont.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RolesTest {

    private static final Instant NOW = Instant.parse("2026-02-04T09:00:00Z");

    @Provide
    Arbitrary<Set<String>> groups() {
        return Arbitraries.of(Role.ALL).set();
    }

    @Provide
    Arbitrary<List<GrantState>> grants() {
        Arbitrary<Instant> around =
                Arbitraries.integers().between(-5, 5).map(hours -> NOW.plus(Duration.ofHours(hours)));
        Arbitrary<GrantPeriod> spans = Combinators.combine(
                        around, Arbitraries.integers().between(1, 6).injectNull(0.3))
                .as((from, hours) -> new GrantPeriod(from, hours == null ? null : from.plus(Duration.ofHours(hours))));
        return Combinators.combine(
                        Arbitraries.of(Role.ALL),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        spans,
                        Arbitraries.of(true, false),
                        around.injectNull(0.5))
                .as(GrantState::new)
                .list()
                .ofMaxSize(6);
    }

    @Property
    void aGrantAddsAndNeverTakesAway(@ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        assertThat(Roles.effective(groups, grants, NOW)).containsAll(groups);
    }

    @Property
    void nothingComesFromNowhere(@ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        Set<String> roles = Roles.effective(groups, grants, NOW);
        assertThat(roles)
                .allMatch(role -> groups.contains(role)
                        || grants.stream()
                                .anyMatch(grant -> grant.role().equals(role)
                                        && grant.live()
                                        && grant.confirmed()
                                        && !grant.span().from().isAfter(NOW)
                                        && (grant.span().until() == null
                                                || grant.span().until().isAfter(NOW))
                                        && (grant.revokedAt() == null
                                                || grant.revokedAt().isAfter(NOW))));
    }

    @Property
    void theOrderOfGrantsMakesNoDifference(
            @ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        List<GrantState> backwards = new ArrayList<>(grants);
        Collections.reverse(backwards);
        assertThat(Roles.effective(groups, backwards, NOW)).isEqualTo(Roles.effective(groups, grants, NOW));
    }

    @Property
    void twoListsOfGrantsAreWorthTheirUnion(
            @ForAll("groups") Set<String> groups,
            @ForAll("grants") List<GrantState> some,
            @ForAll("grants") List<GrantState> others) {
        List<GrantState> all = new ArrayList<>(some);
        all.addAll(others);
        assertThat(Roles.effective(groups, all, NOW))
                .isEqualTo(Roles.effective(Roles.effective(groups, some, NOW), others, NOW));
    }

    @Property
    void whatIsRevokedOrUnconfirmedCountsForNothing(
            @ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        List<GrantState> none = new ArrayList<>();
        grants.forEach(grant -> {
            none.add(new GrantState(grant.role(), false, true, grant.span(), true, NOW));
            none.add(new GrantState(grant.role(), false, true, grant.span(), false, null));
            none.add(new GrantState(grant.role(), false, false, grant.span(), true, null));
        });
        assertThat(Roles.effective(groups, none, NOW)).isEqualTo(groups);
    }

    @Property
    void theHouseIsGovernedWhenSomebodyIsAnAdministrator(
            @ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        assertThat(Roles.isGoverned(List.of(groups), grants, NOW))
                .isEqualTo(Roles.effective(groups, grants, NOW).contains(Role.ADMINISTRATOR));
    }

    @Property
    void whatCountsEverywhereCountsSomewhere(
            @ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        EffectiveRoles standing = Roles.standing(groups, grants, NOW);
        assertThat(standing.somewhere()).containsAll(standing.everywhere());
        assertThat(standing.everywhere()).containsAll(groups);
    }

    @Property
    void aScopedGrantNeverReachesTheWholeHouse(
            @ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        List<GrantState> scoped = grants.stream()
                .map(grant -> new GrantState(
                        grant.role(), true, grant.live(), grant.span(), grant.confirmed(), grant.revokedAt()))
                .toList();
        assertThat(Roles.standing(groups, scoped, NOW).everywhere()).isEqualTo(groups);
    }

    @Property
    void whatIsMergedTwiceIsWorthWhatIsMergedOnce(
            @ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        List<GrantState> twice = new ArrayList<>(grants);
        twice.addAll(grants);
        Set<String> once = Roles.effective(groups, grants, NOW);
        assertThat(Roles.effective(groups, twice, NOW)).isEqualTo(once);
        assertThat(Roles.effective(once, grants, NOW)).isEqualTo(once);
    }

    @Property
    void whoIsGivenMoreHasNoLess(
            @ForAll("groups") Set<String> groups,
            @ForAll("groups") Set<String> moreGroups,
            @ForAll("grants") List<GrantState> grants,
            @ForAll("grants") List<GrantState> moreGrants) {
        Set<String> allGroups = new HashSet<>(groups);
        allGroups.addAll(moreGroups);
        List<GrantState> allGrants = new ArrayList<>(grants);
        allGrants.addAll(moreGrants);
        EffectiveRoles less = Roles.standing(groups, grants, NOW);
        EffectiveRoles more = Roles.standing(allGroups, allGrants, NOW);
        assertThat(more.everywhere()).containsAll(less.everywhere());
        assertThat(more.somewhere()).containsAll(less.somewhere());
    }

    @Property
    void withoutGrantsTheGroupsAreAllThereIs(@ForAll("groups") Set<String> groups) {
        assertThat(Roles.standing(groups, List.of(), NOW)).isEqualTo(new EffectiveRoles(groups, groups));
    }

    @Property
    void whatIsOverOrToComeGivesNothing(
            @ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        List<GrantState> none = new ArrayList<>();
        GrantPeriod over = new GrantPeriod(NOW.minusSeconds(60), NOW);
        GrantPeriod coming = new GrantPeriod(NOW.plusNanos(1), null);
        grants.forEach(grant -> {
            none.add(new GrantState(grant.role(), grant.scoped(), true, over, true, null));
            none.add(new GrantState(grant.role(), grant.scoped(), true, coming, true, null));
        });
        assertThat(Roles.standing(groups, none, NOW)).isEqualTo(new EffectiveRoles(groups, groups));
    }

    /** Which of two grants has the scope makes a difference only where the role has no other ground. */
    @Property
    void anUnscopedGrantIsNotNarrowedByAScopedOne(
            @ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        List<GrantState> both = new ArrayList<>(grants);
        grants.forEach(grant -> both.add(
                new GrantState(grant.role(), true, grant.live(), grant.span(), grant.confirmed(), grant.revokedAt())));
        assertThat(Roles.standing(groups, both, NOW)).isEqualTo(Roles.standing(groups, grants, NOW));
    }

    @Property
    void takingAScopeAwayNeverTakesARoleAway(
            @ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        List<GrantState> wide = grants.stream()
                .map(grant -> new GrantState(
                        grant.role(), false, grant.live(), grant.span(), grant.confirmed(), grant.revokedAt()))
                .toList();
        EffectiveRoles narrow = Roles.standing(groups, grants, NOW);
        EffectiveRoles wider = Roles.standing(groups, wide, NOW);
        assertThat(wider.everywhere()).isEqualTo(wider.somewhere()).containsAll(narrow.everywhere());
        assertThat(wider.somewhere()).isEqualTo(narrow.somewhere());
    }

    @Property
    void whatIsReadWithTheSignInIsWhatGroupsAndGrantsGive(
            @ForAll("groups") Set<String> groups, @ForAll("grants") List<GrantState> grants) {
        List<Arrival.HeldGrant> held = grants.stream()
                .map(grant -> new Arrival.HeldGrant(grant, false))
                .toList();
        Arrival arrival = Arrival.of(null, held, NOW, null);
        assertThat(arrival.standing(groups)).isEqualTo(Roles.standing(groups, grants, NOW));
        assertThat(arrival.usesAnew(groups))
                .isEqualTo(grants.stream().anyMatch(grant -> grant.isInForce(NOW) && !groups.contains(grant.role())));
    }
}
