package be.egmont.web.exchange;

import be.egmont.access.Role;
import be.egmont.exchange.CheckedFile;
import be.egmont.exchange.ColumnChoice;
import be.egmont.exchange.Headings;
import be.egmont.exchange.ImportKind;
import be.egmont.exchange.Imports;
import be.egmont.exchange.KeptFile;
import be.egmont.exchange.Outcome;
import be.egmont.exchange.Preview;
import be.egmont.exchange.Problem;
import be.egmont.exchange.RowResult;
import be.egmont.job.JobState;
import be.egmont.job.JobView;
import be.egmont.job.Jobs;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Words;
import be.egmont.web.security.Me;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The import of a file: a dry run first, then the import of the same file, which is kept in the database in between so
 * that it cannot be exchanged. The address names it, so that the list of its rows can be filtered, turned and read again.
 */
@Named("exchangeImportPage")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that are serialised with the session
public class ExchangeImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String RUN = "/exchange/run?faces-redirect=true&run=";
    private static final String HERE = "/exchange/import?faces-redirect=true";

    /** What is larger is checked and brought in by a job: a page answers within two seconds. */
    private static final int LARGE = 150_000;

    @EJB
    private Imports imports;

    @EJB
    private Jobs jobs;

    @Inject
    private PageMessages said;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Inject
    private ExternalContext external;

    @Inject
    private FacesContext faces;

    @Inject
    private Language language;

    @Inject
    private ListChoices choices;

    private final ListState list = new ListState("import", List.of("row"), List.of());
    private final RequestValue<CheckedFile> checked = new RequestValue<>();
    private final RequestValue<Optional<JobView>> work = new RequestValue<>();

    private String kind = ImportKind.POSTS.name();
    private transient Part upload;
    private UUID file;
    private UUID job;
    private String act;
    private final ImportProgress progress = new ImportProgress();
    private final Map<String, String> matching = new HashMap<>();

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    /** Looks for the file that the address names; without it the page asks for one. */
    public String open() {
        Optional<JobView> work = getWork();
        if (work.isPresent() && work.get().isOver()) {
            if (work.get().reason() != null) {
                said.warn(work.get().reason(), work.get().reasonDetails().toArray());
            } else if (work.get().state() == JobState.CANCELLED) {
                said.warn("exchange.job.cancelled");
                file = getPreview() == null ? null : file;
            } else if (work.get().result() != null) {
                return RUN + work.get().result();
            }
            job = null;
        }
        if (isWorking()) {
            kind = getKept().name();
        } else if (getPreview() != null) {
            kind = getKept().name();
            matching.putAll(getPreview().matched());
        } else if (file != null) {
            said.warn("refusal.import-file-gone");
            file = null;
        }
        return null;
    }

    private Optional<JobView> getWork() {
        return job == null ? Optional.empty() : work.get(() -> jobs.find(job));
    }

    /** Whether a job is at the file. */
    public boolean isWorking() {
        return file != null
                && getChecked() != null
                && getWork().filter(view -> !view.isOver()).isPresent();
    }

    public ImportProgress getProgress() {
        return progress.of(getWork(), words);
    }

    /** Reads the page anew as soon as there is nothing more to watch. */
    public void watch() throws IOException {
        if (!isWorking()) {
            external.redirect(external.getRequestContextPath() + "/exchange/import.xhtml?file=" + file + "&job=" + job);
        } else if (getProgress().goesOn()) {
            faces.getPartialViewContext().getRenderIds().add("watching:told");
        }
    }

    /** Ends the job before its time, unless it is too late: the page waits until that is known. */
    public String cancel() {
        jobs.cancel(job);
        return HERE + "&file=" + file + "&job=" + job;
    }

    /** Null when it has gone meanwhile, as sending it again would say. */
    private CheckedFile getChecked() {
        return checked.get(() -> {
            try {
                return imports.checked(file);
            } catch (Refusal gone) {
                return null;
            }
        });
    }

    /** The dry run of the uploaded file. */
    public String look() {
        if (upload == null || upload.getSize() == 0) {
            throw new Refusal("import-no-file").at("upload");
        }
        byte[] content = UploadedFile.content(upload);
        return content.length == UploadedFile.MOST_BYTES
                ? HERE + "&large=true"
                : check(ImportKind.valueOf(kind), UploadedFile.name(upload.getSubmittedFileName()), List.of(), content);
    }

    /** The dry run once more, with its columns as they were chosen by hand. */
    public String match() {
        KeptFile kept = imports.kept(file);
        List<ColumnChoice> chosen = new ArrayList<>();
        Set<String> left = new HashSet<>(getPreview().heads());
        for (String column : kept.kind().columns()) {
            String heading = matching.get(column);
            if (heading != null && !heading.isEmpty()) {
                if (!left.remove(heading)) {
                    throw new Refusal("import-heading-twice", heading);
                }
                chosen.add(new ColumnChoice(heading, column));
            }
        }
        left.forEach(heading -> chosen.add(new ColumnChoice(heading, "")));
        return check(kept.kind(), kept.name(), chosen, kept.content());
    }

    private String check(ImportKind what, String name, List<ColumnChoice> chosen, byte[] content) {
        UUID kept = imports.keep(what, name, chosen, content);
        if (content.length > LARGE) {
            return later(kept, false);
        }
        KeptFile waiting = imports.kept(kept);
        imports.note(
                kept,
                imports.preview(waiting.kind(), waiting.choices(), waiting.content())
                        .json());
        return HERE + "&file=" + kept;
    }

    private String later(UUID kept, boolean stores) {
        return HERE + "&file=" + kept
                + imports.later(kept, stores).map(one -> "&job=" + one).orElse("");
    }

    /** Imports the checked file. */
    public String bring() {
        KeptFile kept = imports.kept(file);
        if (kept.content().length > LARGE) {
            return later(file, true);
        }
        Outcome outcome = imports.apply(kept.kind(), kept.name(), kept.choices(), kept.content());
        imports.forget();
        said.done("exchange.import.done", outcome.created(), outcome.changed(), outcome.unchanged());
        return outcome.run() == null ? HERE : RUN + outcome.run();
    }

    /** Discards the file. */
    public String drop() {
        imports.forget();
        return HERE;
    }

    public ListState getList() {
        return list;
    }

    /** The rows of the file with what would become of them, in its order unless the reader asks for another one. */
    public LazyRows<RowResult> getRows() {
        return LazyRows.of(list, state -> {
            List<RowResult> all =
                    getPreview() == null ? List.of() : getPreview().results();
            List<RowResult> shown = all.stream()
                    .filter(result -> getShown() == null || result.act() == getShown())
                    .sorted(
                            state.isDescending()
                                    ? Comparator.comparingInt(RowResult::row).reversed()
                                    : Comparator.comparingInt(RowResult::row))
                    .toList();
            return LazyRows.Part.of(shown, state);
        });
    }

    /** What is wrong in a row. */
    public List<Problem> problems(int row) {
        return getPreview().problemsOf(row);
    }

    /** What is wrong with the file as a whole, or with its headings. */
    public List<Problem> getWholeProblems() {
        return getPreview().problemsOfTheFile();
    }

    public String sentence(Problem problem) {
        return words.of(problem.key(), problem.words());
    }

    /** How the reader calls the column of a problem: by its heading in the file, or by that of the template. */
    public String column(Problem problem) {
        if (problem.place() != null) {
            return problem.place().heading();
        }
        return problem.column() != null && getKept().columns().contains(problem.column())
                ? heading(problem.column())
                : problem.column();
    }

    /** What a column is for. */
    public String meaning(String column) {
        return ImportKind.meaning(column, language.getCurrent());
    }

    /** The heading of a column in the reader's language. */
    public String heading(String column) {
        return Headings.of(column, language.getCurrent());
    }

    public List<Option> getKinds() {
        return words.options("exchange.kind.", getTemplates().stream().map(Enum::name));
    }

    public List<ImportKind> getTemplates() {
        return Arrays.stream(ImportKind.values())
                .filter(one -> one != ImportKind.GRANTS || me.is(Role.ADMINISTRATOR))
                .toList();
    }

    /** What becomes of rows, as they can be filtered by. */
    public List<RowResult.Act> getActs() {
        return Stream.of(RowResult.Act.values()).filter(one -> count(one) > 0).toList();
    }

    public long count(RowResult.Act wanted) {
        return getPreview().count(wanted);
    }

    /** The act that is shown alone; null for all. */
    public RowResult.Act getShown() {
        return Arrays.stream(RowResult.Act.values())
                .filter(one -> one.name().equals(act))
                .findFirst()
                .orElse(null);
    }

    /** How a status of that act looks. */
    public String kind(RowResult.Act of) {
        return switch (of) {
            case CREATED -> "note";
            case CHANGED -> "partial";
            case UNCHANGED -> "present";
            case WRONG -> "block";
        };
    }

    /** Null before there is a file. */
    public Preview getPreview() {
        return file == null || getChecked() == null ? null : getChecked().preview();
    }

    /** The kind of the file that waits. */
    public ImportKind getKept() {
        return getChecked().kind();
    }

    public String getFileName() {
        return getChecked().name();
    }

    /** By column the heading that is taken for it. */
    public Map<String, String> getMatching() {
        return matching;
    }

    public UUID getFile() {
        return file;
    }

    public void setFile(UUID file) {
        this.file = file;
    }

    public UUID getJob() {
        return job;
    }

    public void setJob(UUID job) {
        this.job = job;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
