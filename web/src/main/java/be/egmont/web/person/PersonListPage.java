package be.egmont.web.person;

import be.egmont.person.PersonList;
import be.egmont.person.PersonRecords;
import be.egmont.person.PersonRow;
import be.egmont.person.PersonSearch;
import be.egmont.reporting.ContactsTable;
import be.egmont.reporting.Spreadsheet;
import be.egmont.reporting.Table;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.Marked;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.PageMessages;
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
import java.util.List;

/** All people whom the ministry knows, with their seats. */
@Named("personListPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class PersonListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private PersonRecords records;

    @Inject
    private Language language;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    @Inject
    private Clock clock;

    @Inject
    private ListChoices choices;

    @Inject
    private PageMessages said;

    private final ListState list = new ListState("persons", List.of("name", "email", "seat"), List.of("email", "seat"));

    private String text;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<PersonRow> getRows() {
        return LazyRows.of(
                list, state -> new LazyRows.Part<>(getFound().rows(), getFound().total()));
    }

    /** Goes on to what becomes of the two that are marked when they are one. */
    public String merge() {
        String[] marked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("marked", new String[0]);
        if (marked.length != 2) {
            said.warn("person.list.merge.two");
            return "/person/list?faces-redirect=true&includeViewParams=true";
        }
        return "/person/merge?faces-redirect=true&person=" + UuidConverter.read(marked[0]) + "&other="
                + UuidConverter.read(marked[1]);
    }

    /** Answers with how those are reached who are marked. */
    public String export() {
        Table table = ContactsTable.of(
                records.export(Marked.rows(1).stream()
                        .map(row -> UuidConverter.read(row[0]))
                        .toList()),
                words::get,
                format::text);
        FileAnswer.send("people.xlsx", Spreadsheet.TYPE, Spreadsheet.write(List.of(table), clock.instant()));
        return null;
    }

    /** Read once for each place in the list that a request comes to. */
    public PersonList getFound() {
        PersonSearch search = new PersonSearch(
                text,
                language.getCurrent(),
                list.order(PersonSearch.Sort.NAME),
                list.isDescending(),
                list.getFirst(),
                list.getSize());
        return OncePerRequest.get(this, search.toString(), () -> records.list(search));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
