package be.egmont.web.frame;

import be.egmont.access.Role;
import be.egmont.web.access.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The rooms of the house that this reader may enter, as the rail lists them: what a role may not reach is not there. */
@Named("nav")
@RequestScoped
public class Nav {

    /** One room: its words are {@code frame.nav.<key>}; its folder holds the pages that belong to it. */
    public record Item(String key, String icon, String path, String folder, List<String> roles) {}

    private static final List<String> BUSINESS = List.of(
            Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER);
    private static final List<String> GUESTS = List.of(Role.PARTICIPANT, Role.DELEGATION_MANAGER);
    private static final List<String> TEAM = List.of(Role.ORGANISER);

    static final List<Item> ITEMS = List.of(
            new Item(
                    "week",
                    "calendar",
                    "/index.xhtml",
                    "/index",
                    List.of(Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER)),
            new Item("programme", "list", "/programme/week.xhtml", "/programme/", BUSINESS),
            new Item("meetings", "comments", "/meeting/list.xhtml", "/meeting/", GUESTS),
            new Item("vetting", "inbox", "/meeting/vetting.xhtml", "/meeting/", TEAM),
            new Item("delegations", "users", "/delegation/list.xhtml", "/delegation/", BUSINESS),
            new Item("organisations", "building", "/stakeholder/list.xhtml", "/stakeholder/", BUSINESS),
            new Item(
                    "checkin",
                    "qrcode",
                    "/attendance/checkin.xhtml",
                    "/attendance/",
                    List.of(Role.RECEPTION, Role.ORGANISER)),
            new Item(
                    "reports",
                    "chart-bar",
                    "/reporting/list.xhtml",
                    "/reporting/",
                    List.of(Role.REPORTER, Role.ORGANISER)),
            new Item(
                    "imports",
                    "upload",
                    "/exchange/import.xhtml",
                    "/exchange/",
                    List.of(Role.ORGANISER, Role.ADMINISTRATOR)),
            new Item("administration", "shield", "/access/people.xhtml", "/access/", List.of(Role.ADMINISTRATOR)));

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
                if (item.roles().stream().anyMatch(me::is)) {
                    items.add(item);
                }
            }
        }
        return items;
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
                        .filter(other -> other.folder().endsWith("/") && address.isAt(other.folder()))
                        .findFirst()
                        .filter(item::equals)
                        .isPresent();
        return here ? "page" : null;
    }
}
