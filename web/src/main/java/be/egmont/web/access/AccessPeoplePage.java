package be.egmont.web.access;

import be.egmont.access.AccountOrder;
import be.egmont.access.AccountRow;
import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.kernel.Reason;
import be.egmont.kernel.Refusal;
import be.egmont.reporting.AccountsTable;
import be.egmont.reporting.Spreadsheet;
import be.egmont.reporting.Table;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.Marked;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who has which role: the accounts, by role and by a part of a name; every filter in the address. */
@Named("accessPeoplePage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AccessPeoplePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Accounts accounts;

    @EJB
    private Grants grants;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    @Inject
    private AccessReasons reasons;

    @Inject
    private CurrentEditionBean house;

    @Inject
    private PageMessages said;

    @Inject
    private Clock clock;

    @Inject
    private Language language;

    @Inject
    private ListChoices lists;

    private final ListState list =
            new ListState("people", List.of("name", "roles", "seat", "seen"), List.of("seat", "seen"));

    private String text;
    private String role;
    private String source;
    private String why;

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

    /** Answers with the marked accounts as a spreadsheet. */
    public String export() {
        Table table =
                AccountsTable.of(accounts.export(marked()), house.getZone(), words::get, format::text, reasons::of);
        FileAnswer.send("accounts.xlsx", Spreadsheet.TYPE, Spreadsheet.write(List.of(table), clock.instant()));
        return null;
    }

    /** Ends all grants of the marked accounts, each account by itself: one that has to stay does not hold up the others. */
    public String revoke() {
        List<UUID> marked = marked();
        if (marked.isEmpty()) {
            throw new Refusal("marked-none");
        }
        String reason = Reason.at("why", why);
        int done = 0;
        int left = 0;
        for (UUID account : marked) {
            try {
                done += grants.revokeAll(account, reason);
            } catch (Refusal stays) {
                left++;
            }
        }
        said.done("access.grants.revoked.many", done);
        if (left > 0) {
            said.warn("access.people.left.many", left);
        }
        return "/access/people?faces-redirect=true&includeViewParams=true";
    }

    private static List<UUID> marked() {
        return Marked.rows(1).stream().map(row -> UuidConverter.read(row[0])).toList();
    }

    /** Whether it was marked in the form that came back with an error. */
    public boolean isMarked(UUID account) {
        return Marked.has(account.toString());
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
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
