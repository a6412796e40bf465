package be.egmont.web.frame;

import be.egmont.access.Role;
import be.egmont.web.security.Me;
import be.egmont.web.security.PagePermissions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The menu of this reader; entries that the reader's roles do not open are left out. */
@Named("nav")
@RequestScoped
public class Nav {

    /** One entry: its words are {@code frame.nav.<key>}; its folder holds the pages that belong to it. */
    public record Item(String key, String icon, String path, String folder) {

        Item(String key, String icon, String path) {
            this(key, icon, path, path.substring(0, path.lastIndexOf('/') + 1));
        }
    }

    static final List<Item> ITEMS = List.of(
            new Item("week", "calendar", "/index.xhtml"),
            new Item("tasks", "inbox", "/index.xhtml"),
            new Item("start", "home", "/index.xhtml"),
            new Item("programme", "list", "/programme/week.xhtml"),
            new Item("meetings", "comments", "/meeting/list.xhtml"),
            new Item("vetting", "comments", "/meeting/vetting.xhtml"),
            new Item("delegations", "users", "/delegation/list.xhtml"),
            new Item("answers", "check-square", "/delegation/answers.xhtml"),
            new Item("organisations", "building", "/stakeholder/list.xhtml"),
            new Item("people", "address-book", "/person/list.xhtml"),
            new Item("checkin", "qrcode", "/attendance/checkin.xhtml"),
            new Item("needs", "list", "/needs/totals.xhtml"),
            new Item("reports", "chart-bar", "/reporting/list.xhtml"),
            new Item("letters", "envelope", "/notification/list.xhtml"),
            new Item("imports", "upload", "/exchange/import.xhtml"),
            new Item("administration", "shield", "/access/people.xhtml"),
            new Item("journal", "history", "/audit/journal.xhtml"));

    /**
     * Pages that belong to another entry than that of their folder; without access to it, the folder's entry is marked.
     */
    private static final Map<String, String> SHOWN_FROM = Map.of(
            "/attendance/session.xhtml",
            "reports",
            "/attendance/mine.xhtml",
            "week",
            "/needs/person.xhtml",
            "week",
            "/person/mine.xhtml",
            "week",
            "/needs/choices.xhtml",
            "administration",
            "/delegation/contacts.xhtml",
            "answers",
            "/post/edit.xhtml",
            "delegations");

    private static final int BOTTOM_BAR = 4;
    private static final List<String> DIRECTORIES = List.of("people", "organisations", "delegations");

    @Inject
    private Me me;

    @Inject
    private Address address;

    private List<Item> items;

    public List<Item> getItems() {
        if (items == null) {
            items = new ArrayList<>();
            for (Item item : ITEMS) {
                if (me.mayEnter(item.path()) && isFor(item, me::is)) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    /** The entries of who has that role alone. */
    public List<Item> ofRole(String role) {
        Set<String> alone = Set.of(role);
        return ITEMS.stream()
                .filter(item -> PagePermissions.opens(item.path(), alone) && isFor(item, alone::contains))
                .toList();
    }

    /**
     * The first page is the week, the tasks or the day, depending on the reader; my meetings are for participants only.
     */
    private static boolean isFor(Item item, Predicate<String> has) {
        boolean attends = has.test(Role.PARTICIPANT) || has.test(Role.DELEGATION_MANAGER);
        return switch (item.key()) {
            case "week", "meetings" -> attends;
            case "tasks" -> !attends && has.test(Role.ORGANISER);
            case "start" -> !attends && !has.test(Role.ORGANISER);
            default -> true;
        };
    }

    /** The entries of the bottom bar on a phone; directories come last. */
    public List<Item> getFirst() {
        List<Item> first = new ArrayList<>(getItems());
        for (int i = 0; i < DIRECTORIES.size() && first.size() > BOTTOM_BAR; i++) {
            String directory = DIRECTORIES.get(i);
            first.removeIf(item -> item.key().equals(directory));
        }
        return first.subList(0, Math.min(BOTTOM_BAR, first.size()));
    }

    /** The other entries, shown in the personal menu. */
    public List<Item> getRest() {
        List<Item> rest = new ArrayList<>(getItems());
        rest.removeAll(getFirst());
        return rest;
    }

    /** The value of {@code aria-current} for that entry, or null. */
    public String current(Item item) {
        return current(getItems(), address::isAt).filter(item::equals).isPresent() ? "page" : null;
    }

    /** The current entry: the one of this page, else the one it belongs to, else that of its folder. */
    static Optional<Item> current(List<Item> items, Predicate<String> at) {
        return items.stream()
                .filter(item -> at.test(item.path()))
                .findFirst()
                .or(() -> SHOWN_FROM.entrySet().stream()
                        .filter(page -> at.test(page.getKey()))
                        .flatMap(
                                page -> items.stream().filter(item -> item.key().equals(page.getValue())))
                        .findFirst())
                .or(() -> items.stream()
                        .filter(item -> !item.folder().equals("/") && at.test(item.folder()))
                        .findFirst());
    }
}
