package be.egmont.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How far a role reaches: never further than it was given. */
class ScopedRoleTest {

    private static final List<Long> IDS = List.of(1L, 2L, 3L);

    @Provide
    Arbitrary<ScopedRole> reaches() {
        Arbitrary<Long> id = Arbitraries.of(IDS).injectNull(0.4);
        return Combinators.combine(Arbitraries.of(Role.ALL), id, id, Arbitraries.of(true, false))
                .as((role, edition, one, post) -> new ScopedRole(role, edition, post ? one : null, post ? null : one));
    }

    @Property
    void whatIsForOneEditionIsInNoOther(@ForAll("reaches") ScopedRole reach) {
        Set<Long> in = IDS.stream().filter(reach::isIn).collect(Collectors.toSet());
        assertThat(in).isEqualTo(reach.edition() == null ? Set.copyOf(IDS) : Set.of(reach.edition()));
        // what belongs to no edition belongs to nobody's one
        assertThat(reach.isIn(null)).isEqualTo(reach.edition() == null);
    }

    @Property
    void whatIsForOnePostIsForNoOtherAndForNoOrganisationOfThatNumber(@ForAll("reaches") ScopedRole reach) {
        for (Long id : IDS) {
            assertThat(reach.isFor(id, null)).isEqualTo(id.equals(reach.post()));
            assertThat(reach.isFor(null, id)).isEqualTo(id.equals(reach.organisation()));
        }
        assertThat(reach.isFor(null, null)).isFalse();
        assertThat(reach.isForOne()).isEqualTo(reach.post() != null || reach.organisation() != null);
    }

    @Property
    void theyAreReadAsTheyWereWritten(@ForAll("reaches") ScopedRole one, @ForAll("reaches") ScopedRole other) {
        assertThat(ScopedRole.read(written(one) + " " + written(other))).containsExactly(one, other);
        assertThat(ScopedRole.read(null)).isEmpty();
    }

    /** As the database writes them. */
    private static String written(ScopedRole reach) {
        return reach.role() + ":" + text(reach.edition()) + ":" + text(reach.post()) + ":" + text(reach.organisation());
    }

    private static String text(Long id) {
        return id == null ? "" : id.toString();
    }
}
