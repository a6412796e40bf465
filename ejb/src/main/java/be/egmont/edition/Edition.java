package be.egmont.edition;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Provenance;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One year's contact days. It is planned, opens for requests, runs for a week, is closed when its reports are made, and
 * then archived. Editions of the past may be known by little more than their year.
 */
@Entity
public class Edition extends Row {

    private String code;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "name_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "name_de"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Translated name;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "theme_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "theme_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "theme_de"))
    @AttributeOverride(name = "en", column = @Column(name = "theme_en"))
    private Translated theme;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "dates_as_known")
    private String datesAsKnown;

    private String zone;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "venue_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "venue_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "venue_de"))
    @AttributeOverride(name = "en", column = @Column(name = "venue_en"))
    private Translated venue;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "format_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "format_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "format_de"))
    @AttributeOverride(name = "en", column = @Column(name = "format_en"))
    private Translated format;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "size_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "size_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "size_de"))
    @AttributeOverride(name = "en", column = @Column(name = "size_en"))
    private Translated size;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "on_time_minutes")
    private int onTimeMinutes = 10;

    @Column(name = "full_percent")
    private int fullPercent = 80;

    @Column(name = "late_percent")
    private int latePercent = 50;

    @Column(name = "programme_version")
    private int programmeVersion;

    @Embedded
    private Provenance provenance;

    protected Edition() {}

    public Edition(String code, Translated name, LocalDate startsOn, LocalDate endsOn, ZoneId zone, Status status) {
        this.code = code;
        this.name = name;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.zone = zone.getId();
        this.status = status;
        this.provenance = new Provenance(Confidence.HIGH, null);
    }

    /** Changes its name, days or status. */
    public void becomes(
            Translated newName, LocalDate newStartsOn, LocalDate newEndsOn, ZoneId newZone, Status newStatus) {
        this.name = newName;
        this.startsOn = newStartsOn;
        this.endsOn = newEndsOn;
        this.zone = newZone.getId();
        this.status = newStatus;
    }

    /** What is known of an edition beside its dates. */
    public void describe(
            Translated newTheme,
            String newDatesAsKnown,
            Translated newVenue,
            Translated newFormat,
            Translated newSize) {
        this.theme = newTheme;
        this.datesAsKnown = newDatesAsKnown;
        this.venue = newVenue;
        this.format = newFormat;
        this.size = newSize;
    }

    /** Where the facts come from and how sure they are. */
    public void attest(Confidence newConfidence, String newSource) {
        this.provenance = new Provenance(newConfidence, newSource);
    }

    /** Counts a new release of the programme. */
    public void released() {
        programmeVersion++;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String code() {
        return code;
    }

    public Translated name() {
        return name;
    }

    public Translated theme() {
        return theme;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public String datesAsKnown() {
        return datesAsKnown;
    }

    public Translated venue() {
        return venue;
    }

    public Translated format() {
        return format;
    }

    public Translated size() {
        return size;
    }

    public Status status() {
        return status;
    }

    public int onTimeMinutes() {
        return onTimeMinutes;
    }

    public int fullPercent() {
        return fullPercent;
    }

    public int latePercent() {
        return latePercent;
    }

    public int programmeVersion() {
        return programmeVersion;
    }

    public Provenance provenance() {
        return provenance;
    }
}
