package be.egmont.web.access;

import be.egmont.access.AccountOrder;
import be.egmont.access.AccountRow;
import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.Role;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** Who has which role: the accounts, by role and by a part of a name; every filter in the address. */
@Named("accessPeoplePage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AccessPeoplePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Accounts accounts;

    @Inject
    private Words words;

    @Inject
    private Language language;

    @Inject
    private ListChoices lists;

    private final ListState list =
            new ListState("people", List.of("name", "roles", "seat", "seen"), List.of("seat", "seen"));

    private String text;
    private String role;
    private String source;

    @PostConstruct
    void begin() {
        lists.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<AccountRow> getRows() {
        return LazyRows.of(
                list,
                state -> new LazyRows.Part<>(
                        accounts.list(search(), order(state), state.getFirst(), state.getSize()), getTotal()));
    }

    public long getTotal() {
        return OncePerRequest.get(this, "total", () -> accounts.count(search()));
    }

    private AccountSearch search() {
        return new AccountSearch(
                text,
                choices().anyMatch(key -> key.equals(role)) ? role : null,
                sources().filter(one -> one.name().equals(source)).findFirst().orElse(null));
    }

    private AccountOrder order(ListState state) {
        return new AccountOrder(state.order(AccountOrder.Sort.NAME), state.isDescending(), language.getCurrent());
    }

    public List<Option> getChoices() {
        return words.options("access.role.", choices());
    }

    public List<Option> getSources() {
        return words.options("access.source.", sources().map(Enum::name));
    }

    private static Stream<AccountSearch.Source> sources() {
        return Stream.of(AccountSearch.Source.values());
    }

    private static Stream<String> choices() {
        return Stream.concat(Role.ALL.stream(), Stream.of(AccountSearch.NO_ROLE));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
