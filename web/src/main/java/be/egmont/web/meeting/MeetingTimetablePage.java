package be.egmont.web.meeting;

import be.egmont.kernel.Translated;
import be.egmont.meeting.RequestRow;
import be.egmont.meeting.Side;
import be.egmont.timetable.Timetable;
import be.egmont.timetable.Timetables;
import be.egmont.web.frame.AccentFolding;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The working timetable of a day: a line for each head of post, organisation or table, a column for each quarter. */
@Named("meetingTimetablePage")
@RequestScoped
public class MeetingTimetablePage {

    /** The kinds of lines, as in the address. */
    private static final List<String> VIEWS = List.of("post", "organisation", "table");

    @EJB
    private Timetables timetables;

    @Inject
    private Language language;

    @Inject
    private Formatter say;

    private LocalDate day;
    private String by;
    private String text;

    private Timetable timetable;
    private List<TimetableLine> lines = List.of();

    /** Reads the day and sorts its meetings into lines. */
    public void open() {
        timetable = timetables.day(day);
        lines = getBy().equals("table") ? tables() : delegations(getBy().equals("post"));
    }

    private List<TimetableLine> delegations(boolean posts) {
        Map<UUID, Side> sides = new LinkedHashMap<>();
        Map<UUID, List<RequestRow>> meetings = new LinkedHashMap<>();
        for (RequestRow row : timetable.meetings()) {
            for (Side side : List.of(row.asking(), row.asked())) {
                if (side.ofPost() == posts && isWanted(side.title(), side.code(), side.member())) {
                    sides.put(side.delegation(), side);
                    meetings.computeIfAbsent(side.delegation(), id -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        Collator order = Collator.getInstance(language.getLocale());
        return sides.values().stream()
                .sorted(Comparator.comparing(side -> say.text(side.title()), order::compare))
                .map(side -> TimetableLine.of(side, meetings.get(side.delegation()), timetable.slots()))
                .toList();
    }

    private List<TimetableLine> tables() {
        Map<Integer, List<RequestRow>> meetings = new TreeMap<>();
        for (RequestRow row : timetable.meetings()) {
            if (isWanted(row.asking().title(), row.asking().code(), row.asking().member())
                    || isWanted(
                            row.asked().title(), row.asked().code(), row.asked().member())) {
                meetings.computeIfAbsent(row.place().table(), number -> new ArrayList<>())
                        .add(row);
            }
        }
        return meetings.entrySet().stream()
                .map(entry -> TimetableLine.of(entry.getKey(), entry.getValue(), timetable.slots()))
                .toList();
    }

    private boolean isWanted(Translated title, String code, String member) {
        return AccentFolding.holds(text, code, member, title.getFr(), title.getNl(), title.getDe(), title.getEn());
    }

    /** Whether a column begins a full hour, or follows a gap. */
    public boolean isEdge(Instant slot) {
        int at = timetable.slots().indexOf(slot);
        return at > 0 && timetable.slots().get(at - 1).plusSeconds(15 * 60L).isBefore(slot);
    }

    public Timetable getTimetable() {
        return timetable;
    }

    public List<TimetableLine> getLines() {
        return lines;
    }

    public List<String> getViews() {
        return VIEWS;
    }

    public String getBy() {
        return by != null && VIEWS.contains(by) ? by : VIEWS.get(0);
    }

    public void setBy(String by) {
        this.by = by;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
