package be.egmont.web.guest;

import be.egmont.delegation.ContactView;
import be.egmont.delegation.OnSiteContact;
import be.egmont.delegation.Rsvp;
import be.egmont.delegation.TravelLeg;
import be.egmont.delegation.TravelMeans;
import be.egmont.guest.GuestDelegations;
import be.egmont.guest.GuestMember;
import be.egmont.guest.GuestView;
import be.egmont.kernel.Refusal;
import be.egmont.programme.DelegationSession;
import be.egmont.web.delegation.TravelWay;
import be.egmont.web.delegation.TypedLeg;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is open to a guest: the members of his delegation, one of them to answer for, and how they come and are found on site. */
@Named("guestDelegationPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class GuestDelegationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/guest/delegation?faces-redirect=true";

    @EJB
    private GuestDelegations delegations;

    @Inject
    private PageMessages said;

    @Inject
    private CurrentEditionBean currentEdition;

    private UUID member;
    private UUID traveller;
    private boolean contact;
    private int version;
    private TypedLeg arrival = new TypedLeg();
    private TypedLeg departure = new TypedLeg();
    private String contactMember;
    private String name;
    private String phone;
    private List<LocalDate> days = new ArrayList<>();
    private final RequestValue<GuestView> view = new RequestValue<>();

    /** The form of the member whom the address names, of his travel or of the contact begins with how it is. */
    public void open() {
        if (traveller != null) {
            GuestMember chosen = getTravelling();
            if (chosen == null) {
                throw new Refusal.NotFound();
            }
            version = chosen.travelVersion();
            arrival = TypedLeg.of(chosen.arrival(), getView().zone());
            departure = TypedLeg.of(chosen.departure(), getView().zone());
        } else if (contact) {
            version = getView().version();
            OnSiteContact named = getView().contact();
            if (named != null) {
                contactMember = named.member() == null ? "" : named.member().toString();
                name = named.member() == null ? named.name() : null;
            }
            phone = getView().contactPhone();
        } else if (member != null) {
            GuestMember chosen = getChosen();
            if (chosen == null) {
                throw new Refusal.NotFound();
            }
            version = chosen.version();
            days = new ArrayList<>(
                    getView().days().stream().filter(chosen.stay()::isThere).toList());
        }
    }

    /** Says on which days he is there. */
    public String stay() {
        delegations.stay(member, version, days);
        return done();
    }

    /** Says that he does not come. */
    public String excuse() {
        delegations.answer(member, version, Rsvp.EXCUSED);
        return done();
    }

    private String done() {
        said.done("guest.said", getChosen().name());
        return HERE;
    }

    /** Says how a member comes and goes. */
    public String travel() {
        GuestMember chosen = getTravelling();
        delegations.travel(
                traveller,
                version,
                arrival.leg(getView().zone(), "arrivalDay"),
                departure.leg(getView().zone(), "departureDay"));
        said.done("delegation.travel.done", chosen.name());
        return HERE;
    }

    /** Names whom one finds on site. */
    public String nameContact() {
        delegations.nameContact(
                version,
                contactMember == null || contactMember.isEmpty() ? null : UuidConverter.read(contactMember),
                name,
                phone);
        said.done("delegation.contact.done");
        return HERE;
    }

    /** The way there and back of a member, as far as they are known. */
    public List<TravelWay> ways(GuestMember one) {
        List<LocalDate> there =
                getView().days().stream().filter(one.stay()::isThere).toList();
        return Stream.of(way(true, one.arrival(), there), way(false, one.departure(), there))
                .filter(way -> way.leg().at() != null)
                .toList();
    }

    private TravelWay way(boolean arrives, TravelLeg leg, List<LocalDate> there) {
        return new TravelWay(
                arrives,
                leg,
                leg.at() != null
                        && TravelLeg.misses(
                                arrives,
                                LocalDate.ofInstant(leg.at(), getView().zone()),
                                there.isEmpty() ? null : there.get(0),
                                there.isEmpty() ? null : there.get(there.size() - 1)));
    }

    /** The member about whose travel the address asks; null when it asks about none. */
    public GuestMember getTravelling() {
        return find(traveller);
    }

    /** The member whom the address names; null when it names none. */
    public GuestMember getChosen() {
        return traveller == null && !contact ? find(member) : null;
    }

    private GuestMember find(UUID reference) {
        return getView().members().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElse(null);
    }

    /** The last day of the edition; null when it has no dates. */
    public LocalDate getLastDay() {
        List<LocalDate> all = getView().days();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** The days on which there is something for his delegation. */
    public List<LocalDate> getSessionDays() {
        return getView().sessions().stream()
                .map(one -> one.session().day(currentEdition.getZone()))
                .distinct()
                .toList();
    }

    /** What there is on that day. */
    public List<DelegationSession> sessionsOn(LocalDate day) {
        return getView().sessions().stream()
                .filter(one -> one.session().day(currentEdition.getZone()).equals(day))
                .toList();
    }

    /** Names, one after the other. */
    public String people(List<String> names) {
        return String.join(", ", names);
    }

    public GuestView getView() {
        return view.get(delegations::view);
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }

    public UUID getTraveller() {
        return traveller;
    }

    public void setTraveller(UUID traveller) {
        this.traveller = traveller;
    }

    public boolean isContact() {
        return contact;
    }

    public void setContact(boolean contact) {
        this.contact = contact;
    }

    public TypedLeg getArrival() {
        return arrival;
    }

    public TypedLeg getDeparture() {
        return departure;
    }

    public List<TravelMeans> getMeans() {
        return List.of(TravelMeans.values());
    }

    /** Who can be named as the contact. */
    public List<ContactView.Choice> getChoices() {
        return getView().members().stream()
                .map(one -> new ContactView.Choice(one.reference(), one.name()))
                .toList();
    }

    /** The member who is the contact, as the form has it. */
    public String getContactMember() {
        return contactMember;
    }

    public void setContactMember(String contactMember) {
        this.contactMember = contactMember;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public List<LocalDate> getDays() {
        return days;
    }

    public void setDays(List<LocalDate> days) {
        this.days = days;
    }
}
