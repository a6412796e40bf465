package be.egmont.web.seat;

import be.egmont.seat.AppointmentRow;
import be.egmont.seat.AppointmentSearch;
import be.egmont.seat.Appointments;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Who has and had which function, on the page of the person and on that of the post or organisation, for the team. */
@Named("appointmentHistory")
@RequestScoped
public class AppointmentsBean {

    @EJB
    private Appointments appointments;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    /** Whether the reader may see and write them. */
    public boolean isKept() {
        return me.mayEverywhere("appointments.list");
    }

    /** Those of a person that are not over; nothing for whoever may not see them. */
    public List<AppointmentRow> of(UUID person) {
        return part("of " + person, AppointmentSearch.of(person), row -> !row.isOver(today()));
    }

    public List<AppointmentRow> formerOf(UUID person) {
        return part("of " + person, AppointmentSearch.of(person), row -> row.isOver(today()));
    }

    /** Those at a post or organisation that are not over. */
    public List<AppointmentRow> at(boolean post, String code) {
        return part("at " + code, AppointmentSearch.at(post, code), row -> !row.isOver(today()));
    }

    public List<AppointmentRow> formerAt(boolean post, String code) {
        return part("at " + code, AppointmentSearch.at(post, code), row -> row.isOver(today()));
    }

    private List<AppointmentRow> part(String name, AppointmentSearch search, Predicate<AppointmentRow> wanted) {
        if (!isKept()) {
            return List.of();
        }
        List<AppointmentRow> all = OncePerRequest.get(this, name, () -> appointments.list(search));
        return all.stream().filter(wanted).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
