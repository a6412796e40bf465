package be.egmont.delegation;

import be.egmont.access.Caller;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which delegations of an edition the caller sees in full; the only place that decides it. Whoever works on the edition
 * sees all of them, and members and managers see their own. Of the others, participants see who sends and who heads the
 * delegation, which is enough to ask for a meeting, but neither the other members nor the answers.
 */
final class DelegationVisibility {

    private static final String OWN = """
            SELECT d.id FROM delegation d JOIN edition e ON e.id = d.edition_id
             WHERE e.code = ?1
               AND (d.id IN (SELECT t.delegation_id FROM participant t WHERE t.person_id = ?2)
                    OR d.post_id = ANY (CAST(string_to_array(?3, ' ') AS bigint[]))
                    OR d.organisation_id = ANY (CAST(string_to_array(?4, ' ') AS bigint[])))
            """;

    private final boolean everything;
    private final Set<Long> own;

    private DelegationVisibility(boolean everything, Set<Long> own) {
        this.everything = everything;
        this.own = own;
    }

    static DelegationVisibility of(EntityManager em, Caller caller, String edition) {
        if (caller.isOfTheTeam()) {
            return new DelegationVisibility(true, Set.of());
        }
        List<?> ids = em.createNativeQuery(OWN)
                .setParameter(1, edition)
                .setParameter(2, caller.personId().orElse(-1L))
                .setParameter(3, joined(caller.managedPosts()))
                .setParameter(4, joined(caller.managedOrganisations()))
                .getResultList();
        Set<Long> own = new HashSet<>();
        ids.forEach(id -> own.add(((Number) id).longValue()));
        return new DelegationVisibility(false, own);
    }

    boolean isEverything() {
        return everything;
    }

    /** Whether he sees all of that delegation. */
    boolean isWhole(Long delegation) {
        return everything || own.contains(delegation);
    }

    /** The delegations that he sees whole when he does not see all, for a query. */
    String own() {
        return joined(own);
    }

    private static String joined(Set<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
