package be.egmont.web.seat;

import be.egmont.delegation.DelegationView;
import be.egmont.kernel.Refusal;
import be.egmont.seat.Seats;
import be.egmont.seat.SuccessionRow;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The changes of lead, on the page of a delegation for those who keep it. */
@Named("successions")
@RequestScoped
public class SuccessionsBean {

    @EJB
    private Seats seats;

    @Inject
    private Me me;

    /** Whether the reader may have the lead pass on: as organiser, or as manager of his own. */
    public boolean isKept(DelegationView delegation) {
        return me.may("seats.replace") && (me.is("organiser") || delegation.own());
    }

    /** The last first; none for whoever does not keep it. */
    public List<SuccessionRow> of(DelegationView delegation) {
        return OncePerRequest.get(this, "of " + delegation.reference(), () -> read(delegation));
    }

    private List<SuccessionRow> read(DelegationView delegation) {
        // a page that has nobody who led before asks for nothing
        if (delegation.members().stream().allMatch(member -> member.ledUntil() == null)
                || !me.may("seats.of")
                || !(me.is("organiser") || delegation.own())) {
            return List.of();
        }
        try {
            return seats.of(delegation.reference());
        } catch (Refusal.NotFound ofOthers) {
            return List.of();
        }
    }
}
