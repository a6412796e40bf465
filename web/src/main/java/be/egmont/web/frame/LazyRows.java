package be.egmont.web.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The rows of a list, read page by page from a query that counts, orders and cuts in the database. It lives for one request:
 * what stays in the view are filters and {@link ListState}. After each step by script the new address goes to the browser, so
 * that a reload, a link that is passed on and the choice of a language show the same rows. Rows are selected by key and never
 * read again for it: the key of a row that verbs change holds its reference and version.
 */
public final class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** A part of the rows, and how many there are in all. */
    public record Part<T>(List<T> rows, long total) {

        /** The part that the state asks for of rows that are computed, and so are all there. */
        public static <T> Part<T> of(List<T> all, ListState state) {
            int first = Math.min(state.getFirst(), all.size());
            return new Part<>(all.subList(first, Math.min(first + state.getSize(), all.size())), all.size());
        }
    }

    /** Reads the part that the state asks for. */
    @FunctionalInterface
    public interface Reader<T> {
        Part<T> read(ListState state);
    }

    private final transient ListState state;
    private final transient Reader<T> reader;
    private final transient Function<T, String> key;

    private LazyRows(ListState state, Reader<T> reader, Function<T, String> key) {
        this.state = state;
        this.reader = reader;
        this.key = key;
    }

    /** The rows of a list of which none is selected. */
    public static <T> LazyRows<T> of(ListState state, Reader<T> reader) {
        return of(state, reader, null);
    }

    /** The rows of a list of which some are selected by that key. */
    public static <T> LazyRows<T> of(ListState state, Reader<T> reader, Function<T, String> key) {
        return OncePerRequest.get(state, "rows", () -> new LazyRows<>(state, reader, key));
    }

    /** Comes with the rows. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return 0;
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            // no verb needs a row: it names the thing that it is about
            return List.of();
        }
        state.moved(first, size, order);
        Part<T> part = reader.read(state);
        if (part.rows().isEmpty() && state.getFirst() > 0) {
            // a page beyond the end is the last one
            state.at(0);
            part = reader.read(state);
            state.at(recalculateFirst(first, state.getSize(), (int) part.total()));
            part = state.getFirst() == 0 ? part : reader.read(state);
        }
        setRowCount((int) part.total());
        if (faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("address", Address.ofView(faces));
        }
        return part.rows();
    }

    /** What is selected is told by its key alone. */
    @Override
    public String getRowKey(T row) {
        Object selected = row;
        return selected instanceof String chosen ? chosen : key.apply(row);
    }

    @Override
    @SuppressWarnings("unchecked") // the selection is a list of keys
    public T getRowData(String chosen) {
        return (T) chosen;
    }
}
