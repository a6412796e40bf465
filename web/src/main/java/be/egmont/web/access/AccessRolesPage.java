package be.egmont.web.access;

import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.Role;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Nav;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Words;
import be.egmont.web.security.Permission;
import be.egmont.web.security.Rights;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** What one role may do and see, told by the rules that guard the boundaries themselves. */
@Named("accessRolesPage")
@RequestScoped
public class AccessRolesPage {

    /**
     * One thing that the role may.
     *
     * @param others the other roles that may, in the order in which people read them
     */
    public record Line(String word, boolean bound, List<String> others) {}

    @EJB
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private Nav nav;

    @Inject
    private Words words;

    @Inject
    private Language language;

    private String role;

    /** The role of the address; the first one when it names none. */
    public String getRole() {
        return role != null && Role.ALL.contains(role) ? role : Role.ALL.get(0);
    }

    public void setRole(String role) {
        this.role = role;
    }

    public List<Option> getChoices() {
        return words.options("access.role.", Role.ALL.stream());
    }

    /** How many accounts hold it now, by group or by grant. */
    public long getHolders() {
        return accounts.count(new AccountSearch(null, getRole(), null));
    }

    /** The entries of the menu of who has this role alone. */
    public List<Nav.Item> getMenu() {
        return nav.ofRole(getRole());
    }

    /** What it may change. */
    public List<Line> getChanges() {
        return lines(true);
    }

    /** What it may look at. */
    public List<Line> getSees() {
        return lines(false);
    }

    private List<Line> lines(boolean writing) {
        Collator order = Collator.getInstance(language.getLocale());
        return rights.permissions().stream()
                .filter(permission -> permission.isWriting() == writing)
                .filter(permission -> permission.roles().contains(getRole()))
                .map(this::line)
                .sorted(Comparator.comparing(Line::word, order::compare))
                .toList();
    }

    private Line line(Permission permission) {
        String word = permission.isWriting()
                ? "audit.verb." + permission.boundary() + "." + permission.verb()
                : "audit.reads." + permission.boundary();
        return new Line(
                words.get(word),
                permission.bound(),
                Role.ALL.stream()
                        .filter(other -> !other.equals(getRole()))
                        .filter(permission.roles()::contains)
                        .toList());
    }
}
