package be.egmont.web.needs;

import be.egmont.access.Role;
import be.egmont.delegation.DelegationView;
import be.egmont.delegation.MemberRow;
import be.egmont.web.security.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where a page may lead to the needs of somebody: the boundary decides, this only offers no way that it would refuse. */
@Named("needsLinks")
@RequestScoped
public class NeedsLinks {

    @Inject
    private Me me;

    /** Whether the reader may state or withdraw his own, the latter also afterwards: nobody does it for him by a mandate. */
    public boolean isForMyself() {
        return me.may("needs.withdraw") && me.getActsFor() == null;
    }

    /** Whether the reader may note them for a member of that delegation. */
    public boolean isFor(DelegationView delegation, MemberRow member) {
        return isForMyself() && (member.self() || (delegation.own() && me.is(Role.DELEGATION_MANAGER)));
    }
}
