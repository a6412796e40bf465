package be.egmont.web.exchange;

import be.egmont.exchange.ImportRunRow;
import be.egmont.exchange.ImportRunView;
import be.egmont.exchange.ImportRuns;
import be.egmont.exchange.ImportedChange;
import be.egmont.exchange.ImportedChanges;
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
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private ListChoices choices;

    private final ListState list = new ListState("imported", List.of(), List.of("fields"));
    private final RequestValue<ImportRunView> view = new RequestValue<>();
    private UUID run;
    private int version;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    /** Remembers the version that is shown. */
    public void open() {
        if (run == null) {
            throw new Refusal.NotFound();
        }
        version = getRow().version();
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

    /** Takes all of it back. */
    public String undo() {
        ImportRunRow row = getRow();
        runs.undo(run, version);
        said.done("exchange.run.done", row.fileName());
        return "/exchange/run?faces-redirect=true&includeViewParams=true";
    }

    public UUID getRun() {
        return run;
    }

    public void setRun(UUID run) {
        this.run = run;
    }
}
