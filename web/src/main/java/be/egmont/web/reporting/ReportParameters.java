package be.egmont.web.reporting;

import be.egmont.web.frame.CurrentEditionBean;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The edition of which a report is asked for, and the moment as at which, as they stand in the address; the moment in the hours of
 * the house.
 */
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

    /** The address is read here already: a sent form asks for the report before its values are taken over. */
    @PostConstruct
    void begin() {
        at = external.getRequestParameterMap().get("at");
        edition = external.getRequestParameterMap().get("edition");
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

    /** The code of the edition; null for that of these days. */
    public String getEdition() {
        return edition == null || edition.isBlank() ? null : edition.strip();
    }

    /** What goes along in an address that leads to another report of the same edition as at the same moment. */
    public String getAlong() {
        return along("edition", getEdition()) + along("at", at);
    }

    /** The same where nothing else stands in the address. */
    public String getQuery() {
        return getAlong().replaceFirst("^&", "?");
    }

    private static String along(String name, String value) {
        return value == null || value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8);
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
