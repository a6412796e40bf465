package be.egmont.web.reporting;

import be.egmont.attendance.PresenceStatus;
import be.egmont.attendance.Rate;
import be.egmont.attendance.SessionAttendance;
import be.egmont.kernel.Refusal;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import be.egmont.reporting.MatrixReport;
import be.egmont.reporting.MatrixReport.PostRow;
import be.egmont.reporting.ReportFile;
import be.egmont.reporting.ReportOrder;
import be.egmont.reporting.Reports;
import be.egmont.web.attendance.AttendanceWords;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** R4: each post at each session; every filter in the address, one post on demand. */
@Named("reportingMatrixPage")
@RequestScoped
public class ReportingMatrixPage {

    @EJB
    private Reports reports;

    @Inject
    private ReportParameters known;

    @Inject
    private ReportDownloads departures;

    @Inject
    private Language language;

    @Inject
    private Formatter say;

    @Inject
    private Words words;

    @Inject
    private AttendanceWords attendanceWords;

    private String region;
    private String kind;
    private LocalDate day;
    private boolean odd;
    private String post;

    private MatrixReport report;
    private List<Column> columns;
    private List<Group> groups;
    private final Map<PresenceStatus, String> statusWords = new EnumMap<>(PresenceStatus.class);

    /** One session: its place in each row, and whether its day begins with it. */
    public record Column(int index, SessionAttendance.Meet session, LocalDate day, boolean first) {}

    /** The sessions of one day, for the head. */
    public record Day(LocalDate day, int size) {}

    /** One post at one session as it is drawn: its classes, none for the most frequent one, and the word for those who listen. */
    public record Cell(String look, String word) {}

    /** One post with what is drawn of it, made ready beforehand since there are thousands of cells. */
    public record Line(PostRow post, List<Cell> cells) {}

    /** The posts of one region that pass the filters. */
    public record Group(Region region, List<Line> lines) {

        public Rate presence() {
            return lines.stream().map(line -> line.post().heads().presence()).reduce(Rate.NONE, Rate::plus);
        }
    }

    public MatrixReport getReport() {
        if (report == null) {
            report = reports.matrix(known.getEdition(), known.getMoment());
        }
        return report;
    }

    public List<Column> getColumns() {
        if (columns == null) {
            columns = new ArrayList<>();
            LocalDate before = null;
            for (int index = 0; index < getReport().sessions().size(); index++) {
                SessionAttendance.Meet session = getReport().sessions().get(index);
                LocalDate on = on(session);
                if (day == null || day.equals(on)) {
                    columns.add(new Column(index, session, on, !on.equals(before)));
                    before = on;
                }
            }
        }
        return columns;
    }

    public List<Day> getDays() {
        return getColumns().stream()
                .filter(Column::first)
                .map(first -> new Day(first.day(), (int) getColumns().stream()
                        .filter(each -> each.day().equals(first.day()))
                        .count()))
                .toList();
    }

    private LocalDate on(SessionAttendance.Meet session) {
        return LocalDate.ofInstant(
                session.planned().from(), getReport().header().edition().zone());
    }

    public List<Group> getGroups() {
        if (groups == null) {
            Collator order = Collator.getInstance(language.getLocale());
            Comparator<PostRow> byCity =
                    Comparator.comparing(row -> say.text(row.post().place()), order::compare);
            List<PostRow> found = getReport().posts().stream()
                    .filter(this::passes)
                    .sorted(byCity)
                    .toList();
            groups = Stream.of(Region.values())
                    .map(each -> new Group(
                            each,
                            found.stream()
                                    .filter(row -> row.post().region() == each)
                                    .map(this::line)
                                    .toList()))
                    .filter(group -> !group.lines().isEmpty())
                    .toList();
        }
        return groups;
    }

    private Line line(PostRow row) {
        return new Line(
                row,
                getColumns().stream()
                        .map(column -> cell(row.cells().get(column.index()), column.first()))
                        .toList());
    }

    private Cell cell(MatrixReport.Cell cell, boolean first) {
        String word = statusWords.computeIfAbsent(cell.status(), status -> words.get("attendance.status." + status));
        return new Cell(
                (look(cell.status()) + (first ? " daystart" : "") + (cell.isStoodFor() ? " stood" : "")).strip(),
                cell.isStoodFor() ? word + words.get("reporting.stood") : word);
    }

    /** Nobody was expected in most of the cells: these do without a class. */
    private String look(PresenceStatus status) {
        return switch (status) {
            case NOT_EXPECTED -> "";
            case NOT_YET -> "none";
            default -> attendanceWords.shape(status);
        };
    }

    private boolean passes(PostRow row) {
        return (isEmpty(region) || row.post().region().name().equals(region))
                && (isEmpty(kind) || row.post().kind().name().equals(kind))
                && (!odd
                        || getColumns().stream()
                                .anyMatch(column ->
                                        row.cells().get(column.index()).status().isDeviation()));
    }

    private static boolean isEmpty(String filter) {
        return filter == null || filter.isBlank();
    }

    public int getShown() {
        return getGroups().stream().mapToInt(group -> group.lines().size()).sum();
    }

    /** The post that the address names; null when it names none. */
    public PostRow getOne() {
        return post == null
                ? null
                : getReport().posts().stream()
                        .filter(row -> row.post().code().equals(post))
                        .findFirst()
                        .orElseThrow(Refusal.NotFound::new);
    }

    /** How present the heads would be known to be now; null where the report is of now, or says the same. */
    public Rate getNow() {
        if (known.getMoment() == null) {
            return null;
        }
        Rate now = reports.matrix(known.getEdition(), null).heads().presence();
        return Objects.equals(now.share(), getReport().heads().presence().share()) ? null : now;
    }

    public String export(String format) {
        MatrixReport report = getReport();
        return departures.export(
                ReportOrder.Report.R4, null, report.header(), format, (words, as) -> ReportFile.of(report, words, as));
    }

    public boolean isFiltered() {
        return !isEmpty(region) || !isEmpty(kind) || day != null || odd;
    }

    public List<Option> getRegions() {
        return words.options("delegation.region.", Stream.of(Region.values()).map(Enum::name));
    }

    public List<Option> getKinds() {
        return words.options("delegation.kind.", Stream.of(PostKind.values()).map(Enum::name));
    }

    public List<Option> getAllDays() {
        return getReport().sessions().stream()
                .map(this::on)
                .distinct()
                .map(each -> new Option(each, say.dayOfYear(each)))
                .toList();
    }

    /** What was drawn for other filters. */
    private void forget() {
        columns = null;
        groups = null;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
        forget();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
        forget();
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
        forget();
    }

    public boolean isOdd() {
        return odd;
    }

    public void setOdd(boolean odd) {
        this.odd = odd;
        forget();
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }
}
