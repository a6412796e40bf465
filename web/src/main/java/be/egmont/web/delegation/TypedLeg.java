package be.egmont.web.delegation;

import be.egmont.delegation.TravelLeg;
import be.egmont.delegation.TravelMeans;
import be.egmont.kernel.Refusal;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** One way, as it is typed. */
public final class TypedLeg implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate day;
    private LocalTime time;
    private TravelMeans means;
    private String number;
    private String place;

    /** The form begins with how it is. */
    public static TypedLeg of(TravelLeg leg, ZoneId zone) {
        TypedLeg typed = new TypedLeg();
        if (leg.at() != null) {
            typed.day = leg.at().atZone(zone).toLocalDate();
            typed.time = leg.at().atZone(zone).toLocalTime();
        }
        typed.means = leg.means();
        typed.number = leg.number();
        typed.place = leg.place();
        return typed;
    }

    /**
     * What is typed.
     *
     * @throws Refusal at that field: a day without an hour, or the other way round, is no moment
     */
    public TravelLeg leg(ZoneId zone, String field) {
        if ((day == null) != (time == null)) {
            throw new Refusal("travel-when").at(field);
        }
        return new TravelLeg(day == null ? null : day.atTime(time).atZone(zone).toInstant(), means, number, place);
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
