package be.egmont.access;

import be.egmont.kernel.Translated;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The caller of this request: the account behind the principal, read once. */
@RequestScoped
public class Caller {

    private static final List<String> TEAM = List.of(Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER);

    @Inject
    private SecurityContext security;

    @EJB
    private Accounts accounts;

    /** Asking the container is dear, and a page asks dozens of times. */
    private final Map<String, Boolean> came = new HashMap<>();

    private Optional<CallerRow> account;
    private Set<String> everywhere;
    private Long edition;
    private OnBehalfOf behalf;

    /** The subject by which the identity provider knows the caller; {@code nobody} when nobody is signed in. */
    public String name() {
        Principal principal = security.getCallerPrincipal();
        return principal == null ? "nobody" : principal.getName();
    }

    /** Whether the container knows of nobody who calls: nobody is signed in, or it makes an error page. */
    public boolean isNobody() {
        return security.getCallerPrincipal() == null;
    }

    /** Whether the caller has that role in the edition that he asks about. */
    public boolean is(String role) {
        return is(role, edition);
    }

    /** Whether the caller has that role in that edition, whatever he asks about now. */
    public boolean is(String role, Long where) {
        return (isEverywhere(role)
                        || reaches()
                                .anyMatch(reach -> reach.role().equals(role) && reach.isIn(where) && !reach.isForOne()))
                && came(role);
    }

    /** Whether the caller has that role without a scope. */
    public boolean isOfTheHouse(String role) {
        return isEverywhere(role) && came(role);
    }

    /** Whether the caller works on the edition that he asks about, rather than attends it. */
    public boolean isOfTheTeam() {
        return TEAM.stream().anyMatch(this::is);
    }

    /** Whether the caller manages the delegations of that post or organisation, whether he belongs to them or not. */
    public boolean managesFor(Long post, Long organisation) {
        return ones().anyMatch(reach -> reach.isFor(post, organisation));
    }

    /** The posts whose delegations are given to the caller to manage in the edition that he asks about. */
    public Set<Long> managedPosts() {
        return ones().map(ScopedRole::post).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The same of organisations. */
    public Set<Long> managedOrganisations() {
        return ones().map(ScopedRole::organisation).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Called by the web tier: the roles that the caller holds without a scope. Who was asked about before may be another. */
    public void stands(Set<String> roles) {
        everywhere = roles;
        came.clear();
    }

    /** Called by the web tier, which has read it with the sign-in: the account behind the principal. */
    public void isKnown(CallerRow row) {
        account = Optional.ofNullable(row);
    }

    /** Whether the role opens anything in that edition, be it for one delegation only. */
    public boolean reaches(String role, Long where) {
        return is(role, where)
                || (came(role) && reaches().anyMatch(reach -> reach.role().equals(role) && reach.isIn(where)));
    }

    /** The editions to which all roles of the caller are limited; empty when one role is not limited to an edition. */
    public Set<Long> onlyEditions() {
        List<ScopedRole> held = reaches().filter(reach -> came(reach.role())).toList();
        return held.isEmpty()
                        || held.stream().anyMatch(reach -> reach.edition() == null)
                        || Role.ALL.stream().anyMatch(this::isOfTheHouse)
                ? Set.of()
                : held.stream().map(ScopedRole::edition).collect(Collectors.toSet());
    }

    /** Whether the container knows the caller in that role, wherever it counts; asked last, since its answer takes longest. */
    boolean came(String role) {
        return came.computeIfAbsent(role, security::isCallerInRole);
    }

    /** The roles that the caller holds without a scope; null when the web tier has not said. */
    Set<String> standing() {
        return everywhere;
    }

    /** For whom the caller acts; empty when for himself. */
    public Optional<OnBehalfOf> behalf() {
        return Optional.ofNullable(behalf);
    }

    /** Called by the web tier: for whom the caller acts. */
    public void actsFor(OnBehalfOf somebody) {
        behalf = somebody;
    }

    /** Whether any role of the caller has a scope; without one no scope has to be checked. */
    boolean isScoped() {
        return account().map(row -> !row.reaches().isEmpty()).orElse(false);
    }

    /** Whether the role opens the edition that he asks about at all, be it for one delegation only. */
    boolean reaches(String role) {
        return reaches(role, edition);
    }

    /**
     * From now on the caller asks about that edition.
     *
     * @return about which he has asked before
     */
    Long asksOf(Long other) {
        Long before = edition;
        edition = other;
        return before;
    }

    /** When the web tier has not said which roles have no scope, a role with a scope counts in its scope only. */
    private boolean isEverywhere(String role) {
        return everywhere == null ? reaches().noneMatch(reach -> reach.role().equals(role)) : everywhere.contains(role);
    }

    /** What is open to the caller as a guest; empty when he is none. */
    public Optional<ScopedRole> guest() {
        return reaches()
                .filter(reach -> reach.role().equals(Role.DELEGATION_GUEST) && reach.isForOne() && came(reach.role()))
                .findFirst();
    }

    /** Those of which he is a manager: what is open to a guest follows from {@link #guest} alone. */
    private Stream<ScopedRole> ones() {
        return reaches()
                .filter(reach -> reach.role().equals(Role.DELEGATION_MANAGER)
                        && reach.isForOne()
                        && reach.isIn(edition)
                        && came(reach.role()));
    }

    private Stream<ScopedRole> reaches() {
        return account().stream().flatMap(row -> row.reaches().stream());
    }

    /** The person for whom the caller asks: himself, or the one for whom he acts; an organiser need not be known as one. */
    public Optional<Long> personId() {
        return behalf == null ? ownPersonId() : Optional.of(behalf.personId());
    }

    /** The caller's own person, even while acting for somebody else. */
    Optional<Long> ownPersonId() {
        return account().map(CallerRow::personId);
    }

    /** The language that the caller's account prefers; French when it says nothing. */
    public Translated.Language language() {
        return account().map(CallerRow::language).orElse(Translated.Language.FR);
    }

    private Optional<CallerRow> account() {
        if (account == null) {
            account = accounts.caller(name());
        }
        return account;
    }
}
