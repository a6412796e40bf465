package be.egmont.web.delegation;

import be.egmont.delegation.TravelLeg;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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
    private Leg arrival = new Leg();
    private Leg departure = new Leg();
    private final RequestValue<TravelView> view = new RequestValue<>();

    /** One way, as it is typed. */
    public static final class Leg implements Serializable {

        private static final long serialVersionUID = 1L;

        private LocalDate day;
        private LocalTime time;
        private TravelMeans means;
        private String number;
        private String place;

        private static Leg of(TravelLeg leg, ZoneId zone) {
            Leg typed = new Leg();
            if (leg.at() != null) {
                typed.day = leg.at().atZone(zone).toLocalDate();
                typed.time = leg.at().atZone(zone).toLocalTime();
            }
            typed.means = leg.means();
            typed.number = leg.number();
            typed.place = leg.place();
            return typed;
        }

        /** A day without an hour, or the other way round, is no moment. */
        private TravelLeg leg(ZoneId zone, String field) {
            if ((day == null) != (time == null)) {
                throw new Refusal("travel-when").at(field);
            }
            return new TravelLeg(
                    day == null ? null : day.atTime(time).atZone(zone).toInstant(), means, number, place);
        }

        public LocalDate getDay() {
            return day;
        }

        public void setDay(LocalDate day) {
            this.day = day;
        }

        public LocalTime getTime() {
            return time;
        }

        public void setTime(LocalTime time) {
            this.time = time;
        }

        public TravelMeans getMeans() {
            return means;
        }

        public void setMeans(TravelMeans means) {
            this.means = means;
        }

        public String getNumber() {
            return number;
        }

        public void setNumber(String number) {
            this.number = number;
        }

        public String getPlace() {
            return place;
        }

        public void setPlace(String place) {
            this.place = place;
        }
    }

    /** Reads the travel; the form begins with how it is. */
    public void open() {
        if (member == null) {
            throw new Refusal.NotFound();
        }
        TravelView now = getView();
        version = now.version();
        arrival = Leg.of(now.arrival(), now.zone());
        departure = Leg.of(now.departure(), now.zone());
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

    public Leg getArrival() {
        return arrival;
    }

    public Leg getDeparture() {
        return departure;
    }
}
