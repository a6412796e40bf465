package be.egmont.web.reporting;

import be.egmont.kernel.Refusal;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.TypedDay;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The edition and the moment of a report, as in the address; the moment in the zone of the edition. */
@Named("reportParameters")
@RequestScoped
public class ReportParameters {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    @Inject
    private CurrentEditionBean house;

    @Inject
    private ExternalContext external;

    private String at;
    private String edition;

    /** The parameters are read here already, since a submitted form needs the report before its values are applied. */
    @PostConstruct
    void begin() {
        at = external.getRequestParameterMap().get("at");
        edition = external.getRequestParameterMap().get("edition");
    }

    /** Null for now; an invalid moment counts as none. */
    public Instant getMoment() {
        if (at == null || at.isBlank()) {
            return null;
        }
        try {
            return TypedDay.moment(at).atZone(house.getZone()).toInstant();
        } catch (DateTimeException | Refusal malformed) {
            return null;
        }
    }

    /** The code of the edition; null for the current one. */
    public String getEdition() {
        return edition == null || edition.isBlank() ? null : edition.strip();
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    /** The parameters that keep edition and moment in a link to another report. */
    public String getAlong() {
        return along("edition", getEdition()) + along("at", at);
    }

    /** The same as the first parameters of an address. */
    public String getQuery() {
        return getAlong().replaceFirst("^&", "?");
    }

    private static String along(String name, String value) {
        return value == null || value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8);
    }

    /** The moment as an address says it. */
    public String inAddress(Instant moment) {
        return LOCAL.format(moment.atZone(house.getZone()));
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }
}
