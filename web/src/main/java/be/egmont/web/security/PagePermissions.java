package be.egmont.web.security;

import be.egmont.access.Role;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of which roles may open which path. Boundaries check roles as well; this check comes first, before anything
 * is read. The longest matching path counts; a page without a line is closed.
 */
public final class PagePermissions {

    private static final Set<String> EVERYBODY = Set.of();
    private static final Set<String> ALL = new LinkedHashSet<>(Role.ALL);
    private static final Set<String> ATTENDING = Set.of(
            Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER);
    private static final Set<String> GUEST = Set.of(Role.DELEGATION_GUEST);
    private static final Set<String> SIGNED_IN =
            Stream.concat(Role.ALL.stream(), GUEST.stream()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_A_DELEGATION = Set.of(Role.PARTICIPANT, Role.DELEGATION_MANAGER);
    private static final Set<String> KEEPING = Set.of(Role.DELEGATION_MANAGER, Role.ORGANISER);
    private static final Set<String> TEAM = Set.of(Role.ORGANISER);

    /** The roles that open a path; for some paths a role limited to one edition is not enough. */
    private record Line(String path, Set<String> roles, boolean house) {

        Line(String path, Set<String> roles) {
            this(path, roles, false);
        }
    }

    private static final List<Line> TABLE = List.of(
            // without signing in
            new Line("/sign-in/", EVERYBODY),
            new Line("/sign-out", EVERYBODY),
            new Line("/choice", EVERYBODY),
            new Line("/jakarta.faces.resource/", EVERYBODY),
            new Line("/.well-known/", EVERYBODY),
            new Line("/health", EVERYBODY),
            // all roles
            new Line("/index.xhtml", ALL),
            new Line("/edition/", ALL),
            new Line("/edition/quotas.xhtml", TEAM),
            new Line("/edition/edit.xhtml", Set.of(Role.ORGANISER, Role.ADMINISTRATOR)),
            // a new one is in nobody's scope
            new Line("/edition/copy.xhtml", Set.of(Role.ORGANISER, Role.ADMINISTRATOR), true),
            new Line("/api/v1/me", ALL),
            // of each edition what its roles may see: the boundaries decide
            new Line("/api/v1/editions", ALL),
            // whoever attends or works there
            new Line("/programme/", ATTENDING),
            new Line("/programme/answers/", TEAM),
            new Line("/programme/awaited.xhtml", Set.of(Role.ORGANISER, Role.PROTOCOL)),
            new Line("/delegation/", ATTENDING),
            new Line("/delegation/answers.xhtml", Set.of(Role.ORGANISER, Role.PROTOCOL)),
            new Line("/delegation/contacts.xhtml", Set.of(Role.ORGANISER, Role.PROTOCOL)),
            new Line("/delegation/answers/", Set.of(Role.ORGANISER, Role.PROTOCOL)),
            new Line("/delegation/replace.xhtml", KEEPING),
            new Line("/delegation/succession.xhtml", KEEPING),
            new Line("/delegation/member.xhtml", KEEPING),
            new Line("/delegation/member-new.xhtml", KEEPING),
            new Line("/delegation/guests.xhtml", KEEPING),
            // one delegation and nothing else
            new Line("/guest/", GUEST),
            new Line("/delegation/travel.xhtml", Set.of(Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER)),
            new Line("/delegation/contact.xhtml", KEEPING),
            new Line("/delegation/arrivals.xhtml", Set.of(Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION)),
            new Line("/delegation/arrivals/", Set.of(Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION)),
            new Line("/delegation/stay.xhtml", Set.of(Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER)),
            new Line("/delegation/substitute.xhtml", Set.of(Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER)),
            // by themselves, or by who manages them; and how many there are
            new Line("/needs/", OF_A_DELEGATION),
            new Line("/needs/totals.xhtml", Set.of(Role.CATERING)),
            // what people choose from is the same in all editions
            new Line("/needs/choices.xhtml", Set.of(Role.ADMINISTRATOR), true),
            new Line("/needs/file", Set.of(Role.CATERING)),
            new Line("/stakeholder/", ATTENDING),
            // posts, organisations and people are in nobody's scope
            new Line("/stakeholder/edit.xhtml", TEAM, true),
            new Line("/post/", TEAM, true),
            new Line("/person/", TEAM, true),
            new Line("/person/mine.xhtml", ATTENDING),
            new Line("/api/v1/myWeek", ATTENDING),
            new Line("/api/v1/search", ATTENDING),
            new Line("/api/v1/posts", ATTENDING),
            new Line("/api/v1/organisations", ATTENDING),
            // with a rule of their own
            new Line("/api/v1/attendance/events", Set.of(Role.RECEPTION, Role.ORGANISER)),
            new Line("/api/v1/attendance/sessions", Set.of(Role.REPORTER, Role.ORGANISER)),
            new Line("/api/v1/reports", Set.of(Role.REPORTER, Role.ORGANISER)),
            new Line("/meeting/", Set.of(Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER)),
            new Line("/meeting/list.xhtml", OF_A_DELEGATION),
            new Line("/meeting/new.xhtml", OF_A_DELEGATION),
            new Line("/meeting/vetting.xhtml", TEAM),
            new Line("/meeting/place.xhtml", TEAM),
            new Line("/meeting/timetable.xhtml", TEAM),
            new Line("/meeting/proposal.xhtml", TEAM),
            new Line("/notification/", TEAM),
            new Line("/notification/mine.xhtml", ATTENDING),
            // what letters say is the same in all editions
            new Line("/notification/template.xhtml", TEAM, true),
            new Line("/api/v1/meetings", Set.of(Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER)),
            new Line("/api/v1/meetings/proposal", TEAM),
            new Line("/attendance/checkin.xhtml", Set.of(Role.RECEPTION, Role.ORGANISER)),
            new Line("/attendance/session.xhtml", Set.of(Role.REPORTER, Role.ORGANISER)),
            new Line("/attendance/mine.xhtml", Set.of(Role.PARTICIPANT, Role.DELEGATION_MANAGER)),
            new Line("/reporting/", Set.of(Role.REPORTER, Role.ORGANISER)),
            // a file may speak of any edition
            new Line("/exchange/", Set.of(Role.ORGANISER, Role.ADMINISTRATOR), true),
            new Line("/audit/", Set.of(Role.ADMINISTRATOR)),
            new Line("/api/v1/journal", Set.of(Role.ADMINISTRATOR)),
            new Line("/access/mandates.xhtml", OF_A_DELEGATION),
            new Line("/acting", ALL),
            new Line("/access/sign-ins.xhtml", SIGNED_IN),
            new Line("/access/privacy.xhtml", SIGNED_IN),
            new Line("/access/", Set.of(Role.ADMINISTRATOR)),
            // and monitoring with its secret
            new Line("/openapi", Set.of(Role.ADMINISTRATOR)),
            new Line("/metrics", Set.of(Role.ADMINISTRATOR)));

    private PagePermissions() {}

    /** Whether the path is open without a sign-in. */
    public static boolean isOpen(String path) {
        return line(path).map(line -> line.roles().isEmpty()).orElse(false);
    }

    /** Whether the caller makes no difference there: static resources and health. */
    public static boolean isForEverybody(String path) {
        return isOpen(path) && !path.startsWith("/sign-") && !path.equals("/choice");
    }

    /** Whether a page is for guests alone, who come in by a link and not by the provider. */
    public static boolean isOfGuests(String path) {
        return roles(path).equals(GUEST);
    }

    /** Whether one of these roles opens that path. */
    public static boolean opens(String path, Set<String> roles) {
        return line(path)
                .map(line -> line.roles().isEmpty() || line.roles().stream().anyMatch(roles::contains))
                .orElse(false);
    }

    /** The roles that open that path; empty when it is closed to all or open to everybody. */
    public static Set<String> roles(String path) {
        return line(path).map(Line::roles).orElse(Set.of());
    }

    /** Whether only a role without a scope opens that path. */
    public static boolean isOfTheHouse(String path) {
        return line(path).map(Line::house).orElse(false);
    }

    /** Whether the table has a line for it. */
    public static boolean knows(String path) {
        return line(path).isPresent();
    }

    private static Optional<Line> line(String path) {
        String wanted = path.isEmpty() || path.equals("/") ? "/index.xhtml" : path;
        return TABLE.stream()
                .filter(line -> line.path().endsWith("/")
                        ? wanted.startsWith(line.path())
                        : wanted.equals(line.path()) || wanted.startsWith(line.path() + "/"))
                .max(Comparator.comparingInt(line -> line.path().length()));
    }
}
