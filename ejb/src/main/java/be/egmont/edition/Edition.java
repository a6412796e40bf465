package be.egmont.edition;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Provenance;
import be.egmont.kernel.Refusal;
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
import java.util.function.UnaryOperator;

/**
 * One year's contact days. It is planned, opens for requests, runs for a week, is closed when its reports are made, and
 * then archived. Editions of the past may be known by little more than their year.
 */
@Entity
public class Edition extends Row {

    private static final int YEAR = 4;

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

    @Column(name = "venue_address")
    private String venueAddress;

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

    @Column(name = "answers_by")
    private LocalDate answersBy;

    @Column(name = "requests_by")
    private LocalDate requestsBy;

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

    /**
     * A new one, which only the team sees.
     *
     * @throws Refusal at the field that does not do
     */
    static Edition planned(EditionPlan plan) {
        plan.check();
        if (plan.startsOn() == null) {
            throw new Refusal("invalid-notnull").at("startsOn");
        }
        Edition edition = new Edition(
                plan.code(), plan.name(), plan.startsOn(), plan.endsOn(), ZoneId.of(plan.zone()), Status.PLANNED);
        edition.takes(plan);
        return edition;
    }

    /**
     * Becomes what somebody has written; what happened stays true.
     *
     * @param today the day that it is now where it takes place
     * @throws Refusal at the field that does not do, or can be changed no more
     */
    void becomes(EditionPlan plan, LocalDate today) {
        plan.check();
        new FixedFacts(this, today).keep(plan);
        takes(plan);
    }

    private void takes(EditionPlan plan) {
        code = plan.code();
        name = plan.name();
        theme = plan.theme();
        startsOn = plan.startsOn();
        endsOn = plan.endsOn();
        datesAsKnown = plan.startsOn() == null ? datesAsKnown : null;
        zone = plan.zone();
        venue = plan.venue();
        venueAddress = plan.venueAddress();
        onTimeMinutes = plan.onTimeMinutes();
        fullPercent = plan.fullPercent();
        latePercent = plan.latePercent();
        answersBy = plan.answersBy();
        requestsBy = plan.requestsBy();
    }

    /**
     * Takes the next step from planned to archived.
     *
     * @param today the day that it is now where it takes place
     * @throws Refusal when it is too early for it
     */
    void advances(LocalDate today) {
        Status next = status.next().orElseThrow(() -> new Refusal("edition-archived"));
        if (next == Status.OPEN && startsOn == null) {
            throw new Refusal("edition-open-undated");
        }
        if (next == Status.OPEN && !name.isPublishable()) {
            throw new Refusal("edition-open-untranslated");
        }
        if (next == Status.CLOSED && today.isBefore(endsOn)) {
            throw new Refusal("edition-not-over", endsOn);
        }
        status = next;
    }

    /**
     * Takes the last step back.
     *
     * @throws Refusal when everybody has seen it already, or there was none
     */
    void goesBack() {
        Status before = status.previous().orElseThrow(() -> new Refusal("edition-planned"));
        if (before == Status.PLANNED && programmeVersion > 0) {
            throw new Refusal("edition-released");
        }
        if (before == Status.RUNNING && startsOn == null) {
            throw new Refusal("edition-open-undated");
        }
        status = before;
    }

    /** The same in the week of another day, planned anew: with its name and place, but neither its theme nor what came of it. */
    EditionPlan again(String newCode, WeekShift shift) {
        return new EditionPlan(
                newCode,
                forYear(newCode),
                null,
                shift.day(startsOn),
                shift.day(endsOn),
                zone,
                copy(venue, UnaryOperator.identity()),
                venueAddress,
                onTimeMinutes,
                fullPercent,
                latePercent,
                shift.day(answersBy),
                shift.day(requestsBy));
    }

    /** Where the name has the year in it, the other year. */
    private Translated forYear(String newCode) {
        return copy(name, text -> text.replace(code.substring(0, YEAR), newCode.substring(0, YEAR)));
    }

    private static Translated copy(Translated text, UnaryOperator<String> each) {
        return text == null
                ? null
                : new Translated(
                        changed(text.getFr(), each),
                        changed(text.getNl(), each),
                        changed(text.getDe(), each),
                        changed(text.getEn(), each));
    }

    private static String changed(String text, UnaryOperator<String> each) {
        return text == null ? null : each.apply(text);
    }

    /** Changes its name, days or status. */
    public void becomes(
            Translated newName, LocalDate newStartsOn, LocalDate newEndsOn, ZoneId newZone, Status newStatus) {
        if (endsBefore(answersBy, newEndsOn) || endsBefore(requestsBy, newEndsOn)) {
            throw new Refusal("edition-deadline");
        }
        this.name = newName;
        this.startsOn = newStartsOn;
        this.endsOn = newEndsOn;
        this.zone = newZone.getId();
        this.status = newStatus;
    }

    private static boolean endsBefore(LocalDate deadline, LocalDate end) {
        return deadline != null && (end == null || deadline.isAfter(end));
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

    public String venueAddress() {
        return venueAddress;
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

    /** Until when people answer to the invitation. */
    public Deadline answers() {
        return new Deadline(answersBy, zone());
    }

    /** Until when they ask for meetings. */
    public Deadline requests() {
        return new Deadline(requestsBy, zone());
    }

    public int programmeVersion() {
        return programmeVersion;
    }

    public Provenance provenance() {
        return provenance;
    }
}
