package be.egmont.web.frame;

import be.egmont.access.Role;
import be.egmont.web.access.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rooms of the house that this reader may enter, as the rail lists them: what a role may not reach is not there. */
@Named("nav")
@RequestScoped
public class Nav {

    /** One room: its words are {@code frame.nav.<key>}; its folder holds the pages that belong to it. */
    public record Item(String key, String icon, String path, String folder) {

        Item(String key, String icon, String path) {
            this(key, icon, path, path.substring(0, path.lastIndexOf('/') + 1));
        }
    }

    static final List<Item> ITEMS = List.of(
            new Item("week", "calendar", "/index.xhtml"),
            new Item("programme", "list", "/programme/week.xhtml"),
            new Item("meetings", "comments", "/meeting/list.xhtml"),
            new Item("vetting", "inbox", "/meeting/vetting.xhtml"),
            new Item("delegations", "users", "/delegation/list.xhtml"),
            new Item("organisations", "building", "/stakeholder/list.xhtml"),
            new Item("checkin", "qrcode", "/attendance/checkin.xhtml"),
            new Item("reports", "chart-bar", "/reporting/list.xhtml"),
            new Item("imports", "upload", "/exchange/import.xhtml"),
            new Item("administration", "shield", "/access/people.xhtml"));

    /** Whose own days these are: others have no week and no meetings of theirs. */
    private static final Set<String> PERSONAL = Set.of("week", "meetings");

    private static final int BOTTOM_BAR = 4;

    @Inject
    private Me me;

    @Inject
    private Address address;

    private List<Item> items;

    public List<Item> getItems() {
        if (items == null) {
            items = new ArrayList<>();
            for (Item item : ITEMS) {
                if (me.mayEnter(item.path()) && (attends() || !PERSONAL.contains(item.key()))) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private boolean attends() {
        return me.is(Role.PARTICIPANT) || me.is(Role.DELEGATION_MANAGER);
    }

    /** What fits the bottom bar of a phone. */
    public List<Item> getFirst() {
        return getItems().subList(0, Math.min(BOTTOM_BAR, getItems().size()));
    }

    /** What does not: it stands in the menu of the person. */
    public List<Item> getRest() {
        return getItems().subList(getFirst().size(), getItems().size());
    }

    /** The value of {@code aria-current} for that room, or null. */
    public String current(Item item) {
        boolean exactly = getItems().stream().anyMatch(other -> address.isAt(other.path()));
        boolean here = exactly
                ? address.isAt(item.path())
                : getItems().stream()
                        .filter(other -> !other.folder().equals("/") && address.isAt(other.folder()))
                        .findFirst()
                        .filter(item::equals)
                        .isPresent();
        return here ? "page" : null;
    }
}
