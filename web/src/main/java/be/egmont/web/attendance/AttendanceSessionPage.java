package be.egmont.web.attendance;

import be.egmont.attendance.Attendances;
import be.egmont.attendance.ExcuseReason;
import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.SessionAttendance;
import be.egmont.kernel.Period;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.AccentFolding;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The register of one session: who was expected, who came and how; excuses and the actual time for the organiser. */
@Named("attendanceSessionPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AttendanceSessionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String INSIDE = "inside";
    private static final String UNPLANNED = "unplanned";

    @EJB
    private Attendances attendances;

    @Inject
    private CurrentEditionBean house;

    @Inject
    private SessionChoices sessionChoices;

    @Inject
    private Language language;

    @Inject
    private ListChoices choices;

    @Inject
    private AttendanceWords attendanceWords;

    @Inject
    private Words words;

    @Inject
    private Formatter say;

    @Inject
    private PageMessages said;

    private final ListState list = RegisterList.state("register");

    private String code;
    private String text;
    private String status;
    private String person;
    private ExcuseReason why;
    private LocalTime from;
    private LocalTime to;

    /** One of the views of the register, with how many it shows. */
    public record Chip(String value, String word, String kind, long count) {}

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    /** Without a session in the address, goes to the last one that began. */
    public String open() {
        if (code != null) {
            getSheet();
            return null;
        }
        code = sessionChoices.last(attendances.meets(null)).orElseThrow(Refusal.NotFound::new);
        return here();
    }

    private String here() {
        return "/attendance/session?faces-redirect=true&session=" + code;
    }

    public SessionAttendance getSheet() {
        return OncePerRequest.get(this, "sheet", () -> attendances.sessionWithCode(null, code));
    }

    /** The people of the session that pass the filters. */
    public List<SessionAttendance.Line> getLines() {
        return OncePerRequest.get(
                this,
                "lines",
                () -> getSheet().lines().stream()
                        .filter(line -> isIn(line, status) && isNamed(line))
                        .toList());
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<SessionAttendance.Line> getRows() {
        return LazyRows.of(
                list,
                state -> LazyRows.Part.of(
                        RegisterList.order(state, language.getCurrent()).of(getLines()), state));
    }

    private static boolean isIn(SessionAttendance.Line line, String view) {
        if (view == null || view.isBlank()) {
            return true;
        }
        return switch (view) {
            case INSIDE -> line.presence().inside();
            case UNPLANNED -> line.presence().isUnplanned();
            default ->
                line.presence().expected() && line.presence().status().name().equals(view);
        };
    }

    private boolean isNamed(SessionAttendance.Line line) {
        return AccentFolding.holds(
                text,
                line.who().name(),
                line.who().home().code(),
                say.text(line.who().home().place()),
                line.who().badge());
    }

    /** While the session runs: who is inside and who is not; afterwards each status. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        if (!getSheet().isOver()) {
            chips.add(new Chip(INSIDE, words.get("attendance.headcount"), "confirmed", count(INSIDE)));
        } else {
            for (PresenceStatus each : attendanceWords.getStatuses()) {
                chips.add(new Chip(
                        each.name(),
                        words.get("attendance.status." + each),
                        attendanceWords.kindOf(each),
                        count(each.name())));
            }
        }
        chips.add(new Chip(UNPLANNED, words.get("attendance.unplanned"), "note", count(UNPLANNED)));
        return chips;
    }

    private long count(String view) {
        return getSheet().lines().stream().filter(line -> isIn(line, view)).count();
    }

    public boolean isFiltered() {
        return (text != null && !text.isBlank()) || (status != null && !status.isBlank());
    }

    public boolean isHeldOtherwise() {
        return !getSheet().session().held().equals(getSheet().session().planned());
    }

    /** The person that the address names, when he is expected here; else null. */
    public SessionAttendance.Line getOne() {
        return getSheet().lines().stream()
                .filter(line -> line.presence().expected()
                        && line.who().reference().toString().equals(person))
                .findFirst()
                .orElse(null);
    }

    public String excuse() {
        attendances.excuse(getSheet().session().reference(), getOne().who().reference(), why);
        said.done("attendance.excuse.done", getOne().who().name());
        return here();
    }

    public String withdraw() {
        attendances.withdrawExcuse(
                getSheet().session().reference(), getOne().who().reference());
        said.done("attendance.excuse.withdrawn", getOne().who().name());
        return here();
    }

    /** Notes the real time: the hours on the day of the plan. */
    public String hold() {
        LocalDate day = LocalDate.ofInstant(getSheet().session().planned().from(), house.getZone());
        attendances.held(getSheet().session().reference(), new Period(on(day, from), on(day, to)));
        said.done("attendance.held.done");
        return here();
    }

    private Instant on(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(house.getZone()).toInstant();
    }

    public List<Option> getChoices() {
        return sessionChoices.of(attendances.meets(null));
    }

    public List<ExcuseReason> getReasons() {
        return ExcuseReason.ACCEPTED;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public ExcuseReason getWhy() {
        return why == null && getOne() != null && getOne().isAccepted() ? getOne().excuse() : why;
    }

    public void setWhy(ExcuseReason why) {
        this.why = why;
    }

    public LocalTime getFrom() {
        return from == null ? local(getSheet().session().held().from()) : from;
    }

    public void setFrom(LocalTime from) {
        this.from = from;
    }

    public LocalTime getTo() {
        return to == null ? local(getSheet().session().held().to()) : to;
    }

    public void setTo(LocalTime to) {
        this.to = to;
    }

    private LocalTime local(Instant moment) {
        return LocalTime.ofInstant(moment, house.getZone());
    }
}
