package be.egmont.web.delegation;

import be.egmont.delegation.TravelRow;
import be.egmont.delegation.Travels;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Who arrives and leaves on a day, by the hour. */
@Named("delegationArrivalsPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class DelegationArrivalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Travels travels;

    @Inject
    private CurrentEditionBean currentEdition;

    private LocalDate day;
    private final RequestValue<List<TravelRow>> all = new RequestValue<>();

    /** The days on which somebody comes or goes. */
    public List<LocalDate> getDays() {
        return all().stream().map(this::dayOf).distinct().toList();
    }

    /** Those of the day that is shown. */
    public List<TravelRow> getRows() {
        return all().stream().filter(row -> dayOf(row).equals(getShown())).toList();
    }

    /** The day that was asked for, else today, else the first. */
    public LocalDate getShown() {
        List<LocalDate> days = getDays();
        LocalDate wanted = day == null ? currentEdition.getToday() : day;
        return days.contains(wanted) || days.isEmpty() ? wanted : days.get(0);
    }

    /** How many ways there and back are known. */
    public int getTotal() {
        return all().size();
    }

    private LocalDate dayOf(TravelRow row) {
        return LocalDate.ofInstant(row.leg().at(), currentEdition.getZone());
    }

    private List<TravelRow> all() {
        return all.get(() -> currentEdition.getEdition() == null
                ? List.of()
                : travels.list(currentEdition.getEdition().code()));
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
