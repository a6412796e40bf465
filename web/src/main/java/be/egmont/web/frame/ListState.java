package be.egmont.web.frame;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * How a reader looks at a list: in what order, from which row on, how many rows at once, without which columns. Order and page
 * come from the address and go back into it; rows and columns are remembered for the reader. What a reader sends is held
 * against the names that the page knows, and what is unknown is as if it had not been sent.
 */
@SuppressWarnings("serial") // List does not say that what List.copyOf makes can be serialised
public final class ListState implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many rows a reader may see at once; the last is for paper, and for whoever looks through a whole register. */
    static final List<Integer> SIZES = List.of(20, 50, 120, 500);

    /** What one turns over at a glance, and what a page can hold without anybody waiting for it; who wants more says so once. */
    private static final int USUAL = 50;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    private final String name;
    private final List<String> sortable;
    private final List<String> optional;
    private final List<String> hidden = new ArrayList<>();
    private final List<Integer> sizes;
    private final int usualSize;
    private int rememberedSize;
    private String sort;
    private boolean descending;
    private int page = 1;
    private int size;

    /** With the usual number of rows at once. */
    public ListState(String name, List<String> sortable, List<String> optional) {
        this(name, USUAL, sortable, optional);
    }

    /**
     * @param name under which the reader's choices are remembered
     * @param usualSize one of {@link #SIZES}, or the shortest length of a list of its own
     * @param sortable the columns by which the rows can be put in order
     * @param optional the columns that can be left out
     */
    public ListState(String name, int usualSize, List<String> sortable, List<String> optional) {
        this.name = name;
        this.sizes = SIZES.contains(usualSize)
                ? SIZES
                : Stream.concat(Stream.of(usualSize), SIZES.stream().filter(one -> one > usualSize))
                        .toList();
        this.usualSize = usualSize;
        this.rememberedSize = usualSize;
        this.size = usualSize;
        this.sortable = List.copyOf(sortable);
        this.optional = List.copyOf(optional);
    }

    String name() {
        return name;
    }

    /** What the reader has chosen before. */
    void remember(int chosenSize, List<String> chosenHidden) {
        rememberedSize = sizes.contains(chosenSize) ? chosenSize : usualSize;
        size = rememberedSize;
        hidden.clear();
        chosenHidden.stream().filter(optional::contains).forEach(hidden::add);
    }

    List<String> hidden() {
        return List.copyOf(hidden);
    }

    int size() {
        return size;
    }

    boolean offers(int rows) {
        return sizes.contains(rows);
    }

    boolean isUsual() {
        return size == usualSize && hidden.isEmpty();
    }

    /** As in the address: {@code code}, or {@code -code} from the end; null for the order that the list has by itself. */
    public String getSort() {
        return sort == null ? null : descending ? "-" + sort : sort;
    }

    public void setSort(String asked) {
        String column = asked == null ? null : asked.replaceFirst("^-", "");
        // the table knows no order by a column that it does not have
        sort = column != null && sortable.contains(column) && shows(column) ? column : null;
        descending = sort != null && asked.startsWith("-");
    }

    /** The column by which the rows are in order; null when the list has its own order. */
    public String column() {
        return sort;
    }

    /**
     * The order that is asked for, as boundaries know it.
     *
     * @param usual that which the list has by itself; the names of the others are those of the columns
     */
    public <E extends Enum<E>> E order(E usual) {
        return sort == null ? usual : Enum.valueOf(usual.getDeclaringClass(), sort.toUpperCase(Locale.ROOT));
    }

    public boolean isDescending() {
        return descending;
    }

    /** Null for the first. */
    public String getPage() {
        return page == 1 ? null : String.valueOf(page);
    }

    public void setPage(String asked) {
        page = asked != null && NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 1;
    }

    /** As in the address; null for the number that is remembered. */
    public String getRows() {
        return size == rememberedSize ? null : String.valueOf(size);
    }

    public void setRows(String asked) {
        size = sizes.stream()
                .filter(one -> String.valueOf(one).equals(asked))
                .findFirst()
                .orElse(rememberedSize);
    }

    public int getSize() {
        return size;
    }

    public int getFirst() {
        return (page - 1) * size;
    }

    /** The sizes to choose from, as the table's paginator takes them. */
    public String getSizes() {
        return sizes.toString().replaceAll("[\\[\\] ]", "");
    }

    /** The order as the table takes it; null for none of its columns. */
    public SortMeta getMeta() {
        return sort == null
                ? null
                : SortMeta.builder()
                        .field(sort)
                        .order(descending ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build();
    }

    /** Takes over what the table asks for. */
    void moved(int first, int pageSize, Map<String, SortMeta> order) {
        size = sizes.contains(pageSize) ? pageSize : size;
        page = first / size + 1;
        SortMeta by = order.values().stream()
                .filter(meta -> !meta.isHeaderRow())
                .findFirst()
                .orElse(null);
        setSort(by == null ? null : (by.getOrder() == SortOrder.DESCENDING ? "-" : "") + by.getField());
    }

    /** Goes to the page that has that row. */
    void at(int first) {
        page = first / size + 1;
    }

    public boolean shows(String column) {
        return !hidden.contains(column);
    }

    public List<String> getOptional() {
        return optional;
    }

    /** The columns that the reader sees of those that can be left out; Faces makes another list of the same type from it. */
    public List<String> getShown() {
        List<String> shown = new ArrayList<>(optional);
        shown.removeAll(hidden);
        return shown;
    }

    public void setShown(List<String> shown) {
        hidden.clear();
        optional.stream()
                .filter(column -> shown == null || shown.stream().noneMatch(one -> Objects.equals(one, column)))
                .forEach(hidden::add);
        setSort(getSort());
    }

    /** How wide a row is that spans all columns. */
    public int span(int columns) {
        return columns - hidden.size();
    }
}
