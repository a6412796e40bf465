package be.egmont.delegation;

import be.egmont.edition.Edition;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** The way there and back of one participant. */
@Entity
@SuppressWarnings("UnusedVariable") // the edition is what the database is asked by
public class Travel extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "participant_id")
    private Participant participant;

    @Column(name = "arrives_at")
    private Instant arrivesAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "arrival_means")
    private TravelMeans arrivalMeans;

    @Column(name = "arrival_number")
    private String arrivalNumber;

    @Column(name = "arrival_place")
    private String arrivalPlace;

    @Column(name = "departs_at")
    private Instant departsAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "departure_means")
    private TravelMeans departureMeans;

    @Column(name = "departure_number")
    private String departureNumber;

    @Column(name = "departure_place")
    private String departurePlace;

    protected Travel() {}

    /** Nothing is said of his travel yet. */
    public Travel(Participant participant) {
        this.participant = participant;
        this.edition = participant.edition();
    }

    /** From now on it is this. */
    public void becomes(TravelLeg arrival, TravelLeg departure) {
        arrivesAt = arrival.at();
        arrivalMeans = arrival.means();
        arrivalNumber = arrival.number();
        arrivalPlace = arrival.place();
        departsAt = departure.at();
        departureMeans = departure.means();
        departureNumber = departure.number();
        departurePlace = departure.place();
    }

    public Participant participant() {
        return participant;
    }

    public TravelLeg arrival() {
        return new TravelLeg(arrivesAt, arrivalMeans, arrivalNumber, arrivalPlace);
    }

    public TravelLeg departure() {
        return new TravelLeg(departsAt, departureMeans, departureNumber, departurePlace);
    }
}
