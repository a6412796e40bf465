package be.egmont.web.seat;

import be.egmont.kernel.Refusal;
import be.egmont.post.Capacity;
import be.egmont.seat.MemberOrder;
import be.egmont.seat.Members;
import be.egmont.seat.SeatView;
import be.egmont.seat.Seats;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Suggestions;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The form with which somebody joins a delegation. */
@Named("memberNewPage")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that are serialised with the session
public class MemberNewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Seats seats;

    @EJB
    private Members members;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    private UUID delegation;
    private UUID person;
    private final NewPersonForm newcomer = new NewPersonForm();
    private Capacity capacity = Capacity.STAFF;
    private final FunctionForm function = new FunctionForm();
    private final RequestValue<SeatView> seat = new RequestValue<>();

    /** Reads the delegation that the address names. */
    public void open() {
        if (delegation == null) {
            throw new Refusal.NotFound();
        }
        getSeat();
    }

    /** He joins it. */
    public String add() {
        if (person != null && isNewcomerOpen()) {
            throw new Refusal("seat-who-twice").at("person");
        }
        UUID made =
                members.add(new MemberOrder(delegation, person, newcomer.newcomer(), capacity, function.translated()));
        said.done("seat.member.added", members.member(made).name());
        return "/delegation/member?faces-redirect=true&member=" + made;
    }

    public SeatView getSeat() {
        return seat.get(() -> seats.seat(delegation));
    }

    public Suggestions<UUID> getPeople() {
        return OncePerRequest.get(
                this,
                "people",
                () -> NewcomerChoice.of(getSeat().newcomers(), format, words.get("seat.field.person.unknown")));
    }

    public List<Capacity> getCapacities() {
        return MemberCapacities.of(getSeat().ofPost());
    }

    /** The page of the delegation. */
    public String getBack() {
        return DelegationAddress.of(getSeat().ofPost(), getSeat().code());
    }

    /** Whether somebody new has been typed. */
    public boolean isNewcomerOpen() {
        return !newcomer.newcomer().isEmpty();
    }

    public UUID getDelegation() {
        return delegation;
    }

    public void setDelegation(UUID delegation) {
        this.delegation = delegation;
    }

    public UUID getPerson() {
        return person;
    }

    public void setPerson(UUID person) {
        this.person = person;
    }

    public NewPersonForm getNewcomer() {
        return newcomer;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public void setCapacity(Capacity capacity) {
        this.capacity = capacity;
    }

    public FunctionForm getFunction() {
        return function;
    }
}
