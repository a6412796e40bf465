package be.egmont.access;

import be.egmont.audit.Origin;
import be.egmont.kernel.Refusal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Does something in the name of somebody who is not there any more, with the roles that he came with and still has: to
 * boundaries, to the scope of roles and to the journal it is as if he asked himself.
 */
@ApplicationScoped
public class RunAsCaller {

    @EJB
    private Grants grants;

    @EJB
    private Mandates mandates;

    @Inject
    private Caller caller;

    @Inject
    private Origin origin;

    /**
     * Does it, in a request context that nobody else uses.
     *
     * @throws Refusal {@code job-not-allowed} when he has no role any more, or may no longer act for whom he acted
     */
    public <T> T as(CallerContext asked, Supplier<T> work) {
        EffectiveRoles now = grants.standing(asked.subject());
        Set<String> roles = both(asked.roles(), now.somewhere());
        OnBehalfOf behalf = null;
        if (asked.onBehalf() != null) {
            behalf = mandates.behalf(asked.subject(), asked.onBehalf()).orElseThrow(RunAsCaller::refused);
            // for somebody else he is a participant and nothing else, as long as he has any role himself
            roles = now.somewhere().isEmpty() ? Set.of() : asked.roles();
        }
        if (roles.isEmpty()) {
            throw refused();
        }
        caller.stands(
                asked.everywhere() == null || behalf != null
                        ? asked.everywhere()
                        : both(asked.everywhere(), now.everywhere()));
        caller.actsFor(behalf);
        origin.is(new Origin.Told(asked.channel(), asked.address(), behalf == null ? null : behalf.told()));
        return ContainerIdentity.as(asked.subject(), roles, work);
    }

    private static Refusal refused() {
        return new Refusal("job-not-allowed");
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
