package be.egmont.web.reporting;

import be.egmont.web.frame.House;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The moment as at which a report is asked for, as it stands in the address, in the hours of the edition. */
@Named("known")
@RequestScoped
public class Known {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    @Inject
    private House house;

    @Inject
    private ExternalContext external;

    private String at;

    /** The address is read here already: a sent form asks for the report before its values are taken over. */
    @PostConstruct
    void begin() {
        at = external.getRequestParameterMap().get("at");
    }

    /** Null for now; what is no moment at all is as good as none. */
    public Instant getMoment() {
        if (at == null || at.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(at.strip()).atZone(house.getZone()).toInstant();
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /** The moment of a report as a field for moments wants it. */
    public String field(Instant moment) {
        return LOCAL.format(moment.atZone(house.getZone()));
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }
}
