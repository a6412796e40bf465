package be.egmont.web.seat;

import be.egmont.kernel.Refusal;
import be.egmont.post.Capacity;
import be.egmont.seat.SeatView;
import be.egmont.seat.Seats;
import be.egmont.seat.SuccessionOrder;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The form with which the lead of a delegation passes on: to whom, from which day, in what capacity. */
@Named("seatReplacePage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class SeatReplacePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a form says of who takes no seat over. */
    private static final String LEADS_ONLY = "LEAD";

    @EJB
    private Seats seats;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    private UUID delegation;
    private UUID member;
    private UUID person;
    private final NewPersonForm newcomer = new NewPersonForm();
    private LocalDate day;
    private String capacity;
    private final RequestValue<SeatView> seat = new RequestValue<>();

    /** Reads the delegation that the address names. */
    public void open() {
        if (delegation == null) {
            throw new Refusal.NotFound();
        }
        day = getSeat().today();
        capacity = getSeat().ofPost() ? Capacity.HEAD.name() : LEADS_ONLY;
    }

    /** The lead passes on. */
    public String replace() {
        if (member != null && (person != null || isNewcomerOpen())) {
            throw new Refusal("seat-who-twice").at("member");
        }
        if (person != null && isNewcomerOpen()) {
            throw new Refusal("seat-who-twice").at("person");
        }
        UUID done = seats.replace(new SuccessionOrder(
                delegation,
                member,
                person,
                newcomer.newcomer(),
                day,
                capacity == null || capacity.equals(LEADS_ONLY) ? null : Capacity.valueOf(capacity)));
        said.done("seat.replace.done", seats.view(done).successor());
        SuccessionUndo.offer();
        return "/delegation/succession?faces-redirect=true&succession=" + done;
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

    /** In what capacity somebody may take a post over, or only lead its delegation. */
    public List<String> getCapacities() {
        return List.of(Capacity.HEAD.name(), Capacity.ACTING_HEAD.name(), LEADS_ONLY);
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

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
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

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }
}
