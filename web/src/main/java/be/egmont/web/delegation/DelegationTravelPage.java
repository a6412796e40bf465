package be.egmont.web.delegation;

import be.egmont.delegation.TravelMeans;
import be.egmont.delegation.TravelView;
import be.egmont.delegation.Travels;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** How somebody comes and goes: said by himself, by his manager or by an organiser. */
@Named("delegationTravelPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class DelegationTravelPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Travels travels;

    @Inject
    private PageMessages said;

    private UUID member;
    private int version;
    private TypedLeg arrival = new TypedLeg();
    private TypedLeg departure = new TypedLeg();
    private final RequestValue<TravelView> view = new RequestValue<>();

    /** Reads the travel; the form begins with how it is. */
    public void open() {
        if (member == null) {
            throw new Refusal.NotFound();
        }
        TravelView now = getView();
        version = now.version();
        arrival = TypedLeg.of(now.arrival(), now.zone());
        departure = TypedLeg.of(now.departure(), now.zone());
    }

    /** Says it. */
    public String state() {
        TravelView before = getView();
        travels.state(
                member,
                version,
                arrival.leg(before.zone(), "arrivalDay"),
                departure.leg(before.zone(), "departureDay"));
        said.done("delegation.travel.done", before.name());
        return getHome() + "&faces-redirect=true";
    }

    /** The page of the delegation. */
    public String getHome() {
        return (getView().ofPost() ? "/delegation/view.xhtml?post=" : "/stakeholder/view.xhtml?code=")
                + getView().code();
    }

    public List<TravelMeans> getMeans() {
        return List.of(TravelMeans.values());
    }

    public TravelView getView() {
        return view.get(() -> travels.view(member));
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }

    public TypedLeg getArrival() {
        return arrival;
    }

    public TypedLeg getDeparture() {
        return departure;
    }
}
