package be.egmont.web.access;

import be.egmont.access.Colleague;
import be.egmont.access.MandateRow;
import be.egmont.access.MandateSearch;
import be.egmont.access.Mandates;
import be.egmont.kernel.Refusal;
import be.egmont.reporting.MandatesTable;
import be.egmont.reporting.Spreadsheet;
import be.egmont.reporting.Table;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.Marked;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who acts for the reader and for whom he may act: given here, ended here, and begun here. */
@Named("accessMandatesPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AccessMandatesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/access/mandates?faces-redirect=true&includeViewParams=true";

    /** The name of the buttons in the rows; each says the reference of a mandate. */
    private static final String END = "list:end";

    @EJB
    private Mandates mandates;

    @Inject
    private CurrentEditionBean house;

    @Inject
    private PageMessages said;

    @Inject
    private ListChoices choices;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private final ListState list = new ListState("mandates", 20, List.of("who", "whom", "until"), List.of("why"));
    private final RequestValue<List<Colleague>> colleagues = new RequestValue<>();

    private UUID taker;
    private LocalDate until;
    private String reason;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<MandateRow> getRows() {
        return LazyRows.of(list, state -> new LazyRows.Part<>(mandates.own(search(state)), mandates.countOwn()));
    }

    private static MandateSearch search(ListState state) {
        return new MandateSearch(
                state.order(MandateSearch.Sort.UNTIL), state.isDescending(), state.getFirst(), state.getSize());
    }

    public String give() {
        if (taker == null) {
            throw new Refusal("invalid").at("taker");
        }
        if (until == null) {
            throw new Refusal("mandate-endless").at("until");
        }
        mandates.give(taker, until.plusDays(1).atStartOfDay(house.getZone()).toInstant(), reason);
        said.done("access.mandates.given");
        return AGAIN;
    }

    /** The one whose button was pressed, if it is still in force. */
    public String end() {
        String pressed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(END);
        mandates.own(MandateSearch.all()).stream()
                .filter(row -> row.reference().toString().equals(pressed))
                .forEach(row -> {
                    mandates.end(row.reference());
                    said.done("access.mandates.ended", row.taker(), row.giver());
                });
        return AGAIN;
    }

    /** Ends the marked ones, each in a transaction of its own. */
    public String endMarked() {
        List<UUID> marked = marked();
        if (marked.isEmpty()) {
            throw new Refusal("marked-none");
        }
        int done = 0;
        for (UUID mandate : marked) {
            try {
                mandates.end(mandate);
                done++;
            } catch (Refusal left) {
                // it is counted below: the other one has ended it
            }
        }
        if (done > 0) {
            said.done("access.mandates.ended.many", done);
        }
        if (done < marked.size()) {
            said.warn("access.mandates.left.many", marked.size() - done);
        }
        return AGAIN;
    }

    /** Answers with the marked ones as a spreadsheet. */
    public String export() {
        Table table = MandatesTable.of(mandates.export(marked()), house.getZone(), words::get);
        FileAnswer.send("mandates.xlsx", Spreadsheet.TYPE, Spreadsheet.write(List.of(table), clock.instant()));
        return null;
    }

    private static List<UUID> marked() {
        return Marked.rows(1).stream().map(row -> UuidConverter.read(row[0])).toList();
    }

    public List<Colleague> getColleagues() {
        return colleagues.get(mandates::colleagues);
    }

    public UUID getTaker() {
        return taker;
    }

    public void setTaker(UUID taker) {
        this.taker = taker;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
