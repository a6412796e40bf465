package be.egmont.web.stakeholder;

import be.egmont.edition.Editions;
import be.egmont.stakeholder.OrganisationRow;
import be.egmont.stakeholder.Organisations;
import be.egmont.web.frame.AccentFolding;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The organisations by category, filtered by category and a part of a name. */
@Named("stakeholderListPage")
@RequestScoped
public class StakeholderListPage {

    @EJB
    private Organisations organisations;

    @EJB
    private Editions editions;

    @Inject
    private Language language;

    @Inject
    private Formatter say;

    @Inject
    private Words words;

    private String text;
    private String category;

    private List<OrganisationRow> all;
    private List<Group> groups;

    /** The organisations of one category that pass the filters. */
    public record Group(String category, List<OrganisationRow> rows) {}

    /** Reads the list once the filters are set. */
    public void open() {
        all = organisations.list(editions.current().code());
        Collator order = Collator.getInstance(language.getLocale());
        Comparator<OrganisationRow> byName = Comparator.comparing(row -> say.text(row.name()), order::compare);
        Map<String, List<OrganisationRow>> found = all.stream()
                .filter(this::passes)
                .sorted(byName)
                .collect(Collectors.groupingBy(OrganisationRow::category, TreeMap::new, Collectors.toList()));
        groups = found.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                        group -> words.get("stakeholder.category." + group.category()), order::compare))
                .toList();
    }

    private boolean passes(OrganisationRow row) {
        return (category == null || category.isBlank() || category.equals(row.category()))
                && AccentFolding.holds(
                        text,
                        row.code(),
                        row.leader(),
                        row.name().getFr(),
                        row.name().getNl(),
                        row.name().getDe(),
                        row.name().getEn());
    }

    public List<Group> getGroups() {
        return groups;
    }

    public int getShown() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    public int getTotal() {
        return all.size();
    }

    public boolean isFiltered() {
        return (text != null && !text.isBlank()) || (category != null && !category.isBlank());
    }

    public List<Option> getCategories() {
        Collator order = Collator.getInstance(language.getLocale());
        return all.stream()
                .map(OrganisationRow::category)
                .distinct()
                .map(name -> new Option(name, words.get("stakeholder.category." + name)))
                .sorted(Comparator.comparing(Option::word, order::compare))
                .toList();
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
