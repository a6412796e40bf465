package be.egmont.web.stakeholder;

import be.egmont.edition.Editions;
import be.egmont.exchange.ExportFile;
import be.egmont.exchange.ExportFormat;
import be.egmont.exchange.Exports;
import be.egmont.exchange.ImportKind;
import be.egmont.stakeholder.OrganisationCounts;
import be.egmont.stakeholder.OrganisationList;
import be.egmont.stakeholder.OrganisationRow;
import be.egmont.stakeholder.OrganisationSearch;
import be.egmont.stakeholder.Organisations;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.Marked;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** The organisations by category, filtered by category and a part of a name. */
@Named("stakeholderListPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class StakeholderListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Organisations organisations;

    @EJB
    private Editions editions;

    @EJB
    private Exports exports;

    @Inject
    private Language language;

    @Inject
    private Words words;

    @Inject
    private ListChoices choices;

    private final ListState list =
            new ListState("organisations", List.of("name", "leader", "members"), List.of("scope", "leader", "members"));

    private String text;
    private String category;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<OrganisationRow> getRows() {
        return LazyRows.of(list, state -> {
            OrganisationList found = organisations.list(edition(), search(state));
            return new LazyRows.Part<>(found.rows(), found.total());
        });
    }

    /** Answers with the marked organisations as a file that can be brought in again. */
    public String export() {
        ExportFile file = exports.chosen(
                ImportKind.ORGANISATIONS,
                null,
                Marked.rows(1).stream().map(row -> row[0]).toList(),
                ExportFormat.XLSX,
                language.getCurrent());
        FileAnswer.send(file.name(), file.type(), file.bytes());
        return null;
    }

    public OrganisationCounts getCounts() {
        return OncePerRequest.get(this, "counts", () -> organisations.counts(edition(), text, category));
    }

    private String edition() {
        return OncePerRequest.get(this, "edition", () -> editions.current().code());
    }

    private OrganisationSearch search(ListState state) {
        return new OrganisationSearch(
                text,
                category,
                getCategories().stream()
                        .map(option -> option.value().toString())
                        .toList(),
                language.getCurrent(),
                state.order(OrganisationSearch.Sort.CATEGORY),
                state.isDescending(),
                state.getFirst(),
                state.getSize());
    }

    public boolean isFiltered() {
        return (text != null && !text.isBlank()) || (category != null && !category.isBlank());
    }

    /** In the order of their words, as the reader reads them. */
    public List<Option> getCategories() {
        return OncePerRequest.get(this, "categories", () -> {
            Collator order = Collator.getInstance(language.getLocale());
            return getCounts().cells().stream()
                    .map(cell -> new Option(cell.category(), words.get("stakeholder.category." + cell.category())))
                    .sorted(Comparator.comparing(Option::word, order::compare))
                    .toList();
        });
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }
}
