package be.egmont.web.frame;

import be.egmont.access.Accounts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.component.datatable.DataTable;

/**
 * Which columns and how many rows of each list the reader has chosen: on his device as in {@code
 * delegations.50.code.members~vetting.20}, and in his account for the next device.
 */
@Named("listChoices")
@RequestScoped
public class ListChoices {

    static final String COOKIE = "egmont-lists";

    private static final String BETWEEN_LISTS = "~";
    private static final String BETWEEN_WORDS = ".";

    @Inject
    private HttpServletRequest request;

    @EJB
    private Accounts accounts;

    /** Gives a list what was chosen for it before. */
    public void restore(ListState list) {
        String[] chosen = all().get(list.name());
        if (chosen != null) {
            list.remember(
                    chosen.length > 1 && chosen[1].matches("\\d{1,3}") ? Integer.parseInt(chosen[1]) : 0,
                    Arrays.asList(chosen).subList(Math.min(2, chosen.length), chosen.length));
        }
    }

    /** The reader has turned a page, perhaps to one of another length. */
    public void paged(ListState list, DataTable table) {
        int rows = table.getRows();
        if (rows != list.size() && list.offers(rows)) {
            list.remember(rows, list.hidden());
            keep(list);
        }
    }

    /** The reader has shown or left out a column of the table beside the choice. */
    public void columnsChosen(ListState list, UIComponent choice) {
        // it would still look for the column by which it was sorted
        ((DataTable) choice.findComponent("rows")).setSortByAsMap(null);
        keep(list);
    }

    private void keep(ListState list) {
        Map<String, String[]> all = all();
        all.remove(list.name());
        if (!list.isUsual()) {
            String words = list.name() + BETWEEN_WORDS + list.size();
            String hidden = String.join(BETWEEN_WORDS, list.hidden());
            all.put(list.name(), (hidden.isEmpty() ? words : words + BETWEEN_WORDS + hidden).split("\\."));
        }
        String value = all.values().stream()
                .map(words -> String.join(BETWEEN_WORDS, words))
                .collect(Collectors.joining(BETWEEN_LISTS));
        keep(
                request,
                (HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse(),
                value);
        accounts.prefer(value);
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, String value) {
        Cookies.keep(request, response, COOKIE, value);
    }

    private Map<String, String[]> all() {
        return Cookies.find(request, COOKIE)
                .map(Cookie::getValue)
                .map(value -> List.of(value.split(BETWEEN_LISTS)))
                .orElseGet(List::of)
                .stream()
                .filter(list -> list.matches("[\\w.-]+"))
                .map(list -> list.split("\\."))
                .collect(
                        Collectors.toMap(words -> words[0], words -> words, (one, other) -> other, LinkedHashMap::new));
    }
}
