package be.egmont.web.access;

import be.egmont.access.AccountRow;
import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.Role;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Pager;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Who has which role: the accounts, by role and by a part of a name; every filter in the address. */
@Named("accessPeoplePage")
@RequestScoped
public class AccessPeoplePage {

    @EJB
    private Accounts accounts;

    @Inject
    private Words words;

    private String text;
    private String role;
    private String source;
    private String page;

    private Pager pager;
    private List<AccountRow> rows;

    /** Reads the list once the filters are set. */
    public void open() {
        AccountSearch search = new AccountSearch(
                text,
                choices().anyMatch(key -> key.equals(role)) ? role : null,
                sources().filter(one -> one.name().equals(source)).findFirst().orElse(null));
        pager = new Pager(number(page), accounts.count(search));
        rows = accounts.list(search, pager.offset(), Pager.SIZE);
    }

    public List<AccountRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
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

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    /** Anything but a number means the first page: an address may be typed by hand. */
    private static int number(String typed) {
        return typed != null && typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 1;
    }
}
