package be.egmont.web.exchange;

import be.egmont.exchange.ImportRunList;
import be.egmont.exchange.ImportRunRow;
import be.egmont.exchange.ImportRuns;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The files that were brought in, the latest first. */
@Named("exchangeRunsPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class ExchangeRunsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ImportRuns runs;

    @Inject
    private ListChoices choices;

    private final ListState list = new ListState("imports", List.of(), List.of("by", "rows"));

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<ImportRunRow> getRows() {
        return LazyRows.of(list, state -> {
            ImportRunList part = runs.list(state.getFirst(), state.getSize());
            return new LazyRows.Part<>(part.rows(), part.total());
        });
    }

    /** How many there are. */
    public long getTotal() {
        return OncePerRequest.get(this, "total", () -> runs.list(0, 1).total());
    }
}
