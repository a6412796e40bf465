package be.egmont.web.exchange;

import be.egmont.exchange.ImportRunRow;
import be.egmont.exchange.ImportRunView;
import be.egmont.exchange.ImportRuns;
import be.egmont.exchange.ImportedChange;
import be.egmont.exchange.ImportedChanges;
import be.egmont.job.JobView;
import be.egmont.job.Jobs;
import be.egmont.kernel.Refusal;
import be.egmont.web.audit.JournalWords;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** One file that was brought in: what it changed, and undoing it. */
@Named("exchangeRunPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class ExchangeRunPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ImportRuns runs;

    @EJB
    private Jobs jobs;

    @Inject
    private ExternalContext external;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private ListChoices choices;

    private final ListState list = new ListState("imported", List.of(), List.of("fields"));
    private final RequestValue<ImportRunView> view = new RequestValue<>();
    private final RequestValue<Optional<JobView>> work = new RequestValue<>();
    private UUID run;
    private UUID job;
    private int version;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    /** Remembers the version that is shown, and tells how the job has ended that the address names. */
    public String open() {
        if (run == null) {
            throw new Refusal.NotFound();
        }
        version = getRow().version();
        JobView ended = getWork().filter(JobView::isOver).orElse(null);
        if (ended == null || isWorking()) {
            return null;
        }
        if (ended.reason() != null) {
            said.warn(ended.reason(), ended.reasonDetails().toArray());
        } else if (getRow().isUndone()) {
            said.done("exchange.run.done." + getRow().kind().undoing(), getRow().fileName());
        }
        return here("");
    }

    private Optional<JobView> getWork() {
        return job == null ? Optional.empty() : work.get(() -> jobs.find(job));
    }

    private String here(String more) {
        return "/exchange/run?faces-redirect=true&run=" + run + more;
    }

    /** Whether a job is undoing it, whoever has asked for that. */
    public boolean isWorking() {
        return getView().undoing() != null;
    }

    /** How far it is, of a hundred. */
    public int getProgress() {
        return isWorking() ? getView().undoing().progress() : 0;
    }

    /** What it is at. */
    public String getStep() {
        String step = isWorking() ? getView().undoing().step() : null;
        return words.get(step == null ? "exchange.job.waiting" : step);
    }

    /** Reads the page anew as soon as there is nothing more to watch. */
    public void watch() throws IOException {
        if (!isWorking()) {
            external.redirect(external.getRequestContextPath() + "/exchange/run.xhtml?run=" + run
                    + (job == null ? "" : "&job=" + job));
        }
    }

    public ImportRunView getView() {
        return view.get(() -> runs.view(run));
    }

    public ImportRunRow getRow() {
        return getView().row();
    }

    public ListState getList() {
        return list;
    }

    /** What it changed, in the order in which it was done. */
    public LazyRows<ImportedChange> getChanges() {
        return LazyRows.of(list, state -> {
            ImportedChanges part = runs.changes(run, state.getFirst(), state.getSize());
            return new LazyRows.Part<>(part.rows(), part.total());
        });
    }

    /** What kind of thing it is a row of. */
    public String relation(String relation) {
        String key = "audit.relation." + relation;
        return words.containsKey(key) ? words.get(key) : relation;
    }

    /** The fields of a thing that changed, as the journal calls them; of a new one that is all. */
    public String fields(ImportedChange change) {
        return "UPDATE".equals(change.act())
                ? change.fields().stream()
                        .map(field -> JournalWords.field(change.relation(), field, words::containsKey, words::get))
                        .collect(Collectors.joining(", "))
                : "";
    }

    /** Takes all of it back, at once or by a job. */
    public String undo() {
        ImportRunRow row = getRow();
        if (row.takesLong()) {
            return here(runs.later(run, version).map(begun -> "&job=" + begun).orElse(""));
        }
        runs.undo(run, version);
        said.done("exchange.run.done." + row.kind().undoing(), row.fileName());
        return here("");
    }

    public UUID getRun() {
        return run;
    }

    public void setRun(UUID run) {
        this.run = run;
    }

    public UUID getJob() {
        return job;
    }

    public void setJob(UUID job) {
        this.job = job;
    }
}
