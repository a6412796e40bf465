package be.egmont.web.edition;

import be.egmont.edition.EditionPlan;
import be.egmont.edition.EditionRow;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.FourTexts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** An edition as it is typed. */
public class EditionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private final FourTexts name = new FourTexts();
    private final FourTexts theme = new FourTexts();
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String zone;
    private final FourTexts venue = new FourTexts();
    private String venueAddress;
    private Integer onTimeMinutes;
    private Integer fullPercent;
    private Integer latePercent;
    private LocalDate answersBy;
    private LocalDate requestsBy;

    /** Begins with what an edition has when nobody has typed anything. */
    EditionForm() {
        EditionPlan usual = EditionPlan.empty();
        zone = usual.zone();
        onTimeMinutes = usual.onTimeMinutes();
        fullPercent = usual.fullPercent();
        latePercent = usual.latePercent();
    }

    /** Begins with an edition as it is. */
    void begin(EditionRow row) {
        code = row.code();
        name.begin(row.name());
        theme.begin(row.theme());
        startsOn = row.startsOn();
        endsOn = row.endsOn();
        zone = row.zone().getId();
        venue.begin(row.venue());
        venueAddress = row.venueAddress();
        onTimeMinutes = row.onTimeMinutes();
        fullPercent = row.fullPercent();
        latePercent = row.latePercent();
        answersBy = row.answersBy();
        requestsBy = row.requestsBy();
    }

    /** Begins with what was planned. */
    void begin(EditionPlan plan) {
        code = plan.code();
        name.begin(plan.name());
        theme.begin(plan.theme());
        startsOn = plan.startsOn();
        endsOn = plan.endsOn();
        zone = plan.zone();
        venue.begin(plan.venue());
        venueAddress = plan.venueAddress();
        onTimeMinutes = plan.onTimeMinutes();
        fullPercent = plan.fullPercent();
        latePercent = plan.latePercent();
        answersBy = plan.answersBy();
        requestsBy = plan.requestsBy();
    }

    EditionPlan plan() {
        return new EditionPlan(
                code,
                name.translated(),
                theme.translated(),
                startsOn,
                endsOn,
                zone,
                venue.translated(),
                venueAddress,
                onTimeMinutes,
                fullPercent,
                latePercent,
                answersBy,
                requestsBy);
    }

    /** What stands in its fields, by the keys of their labels. */
    Map<String, String> said(Formatter format) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("edition.field.code", code);
        name.say("edition.field.name.", said);
        said.put("edition.field.startsOn", day(startsOn, format));
        said.put("edition.field.endsOn", day(endsOn, format));
        said.put("edition.field.zone", zone);
        venue.say("edition.field.venue.", said);
        said.put("edition.field.venueAddress", venueAddress);
        theme.say("edition.field.theme.", said);
        said.put("edition.field.answersBy", day(answersBy, format));
        said.put("edition.field.requestsBy", day(requestsBy, format));
        said.put("edition.field.onTimeMinutes", String.valueOf(onTimeMinutes));
        said.put("edition.field.fullPercent", String.valueOf(fullPercent));
        said.put("edition.field.latePercent", String.valueOf(latePercent));
        return said;
    }

    private static String day(LocalDate day, Formatter format) {
        return day == null ? null : format.date(day);
    }

    public FourTexts getName() {
        return name;
    }

    public FourTexts getTheme() {
        return theme;
    }

    public FourTexts getVenue() {
        return venue;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getVenueAddress() {
        return venueAddress;
    }

    public void setVenueAddress(String venueAddress) {
        this.venueAddress = venueAddress;
    }

    public Integer getOnTimeMinutes() {
        return onTimeMinutes;
    }

    public void setOnTimeMinutes(Integer onTimeMinutes) {
        this.onTimeMinutes = onTimeMinutes;
    }

    public Integer getFullPercent() {
        return fullPercent;
    }

    public void setFullPercent(Integer fullPercent) {
        this.fullPercent = fullPercent;
    }

    public Integer getLatePercent() {
        return latePercent;
    }

    public void setLatePercent(Integer latePercent) {
        this.latePercent = latePercent;
    }

    public LocalDate getAnswersBy() {
        return answersBy;
    }

    public void setAnswersBy(LocalDate answersBy) {
        this.answersBy = answersBy;
    }

    public LocalDate getRequestsBy() {
        return requestsBy;
    }

    public void setRequestsBy(LocalDate requestsBy) {
        this.requestsBy = requestsBy;
    }
}
