package be.egmont.web.edition;

import be.egmont.edition.EditionList;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.security.Me;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** All editions with what is known of them. */
@Named("editionListPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class EditionListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Editions editions;

    @Inject
    private Me me;

    @Inject
    private CurrentEditionBean current;

    @Inject
    private Language language;

    @Inject
    private ListChoices choices;

    private final ListState list =
            new ListState("editions", List.of("year", "venue", "sure"), List.of("venue", "known", "sure"));

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<EditionRow> getRows() {
        return LazyRows.of(
                list, state -> new LazyRows.Part<>(getFound().rows(), getFound().total()));
    }

    /** Read once for each place in the list that a request comes to; the latest first unless another order is asked for. */
    public EditionList getFound() {
        EditionList.Order order = new EditionList.Order(
                list.order(EditionList.Sort.YEAR), list.column() == null || list.isDescending(), language.getCurrent());
        return OncePerRequest.get(
                this,
                order + " " + list.getFirst() + " " + list.getSize(),
                () -> editions.list(order, list.getFirst(), list.getSize()));
    }

    /** Whether the reader may change that one: any by a role for the whole house, else the one that his role is for. */
    public boolean mayKeep(EditionRow row) {
        return me.mayEverywhere("editionplans.change")
                || (me.may("editionplans.change")
                        && current.getEdition() != null
                        && current.getEdition().code().equals(row.code()));
    }

    /** The first and the last year, with a dash between. */
    public String getYears() {
        return getFound().total() == 0
                ? ""
                : getFound().first() + "–" + getFound().last();
    }
}
