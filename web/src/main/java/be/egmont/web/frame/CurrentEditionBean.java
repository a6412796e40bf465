package be.egmont.web.frame;

import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.web.security.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The edition in whose name the pages speak: its name and days on the rail, its zone in every hour. */
@Named("currentEdition")
@RequestScoped
public class CurrentEditionBean {

    private static final System.Logger LOG = System.getLogger(CurrentEditionBean.class.getName());
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Inject
    private Me me;

    @Inject
    private Editions editions;

    @Inject
    private Clock clock;

    private EditionRow edition;
    private boolean asked;

    /** The edition of these days; null for a stranger, and when it cannot be read: an error page must not need it. */
    public EditionRow getEdition() {
        if (!asked) {
            asked = true;
            edition = me.getRoles().isEmpty() ? null : read();
        }
        return edition;
    }

    /** A page has read it already: it need not be asked for again. */
    public void learn(EditionRow read) {
        asked = true;
        edition = read;
    }

    /** The zone of its hours; before anybody is known, that of the ministry. */
    public ZoneId getZone() {
        return getEdition() == null ? BRUSSELS : getEdition().zone();
    }

    /** The day that it is there now. */
    public LocalDate getToday() {
        return LocalDate.ofInstant(clock.instant(), getZone());
    }

    private EditionRow read() {
        try {
            return editions.findCurrent().orElse(null);
        } catch (RuntimeException unreadable) {
            LOG.log(Level.WARNING, "The edition of these days could not be read", unreadable);
            return null;
        }
    }
}
