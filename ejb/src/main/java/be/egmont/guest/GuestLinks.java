package be.egmont.guest;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.GuestAccounts;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.delegation.Delegation;
import be.egmont.delegation.DelegationManagers;
import be.egmont.guest.GuestEvent.GuestRevoked;
import be.egmont.guest.GuestEvent.LinkIssued;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated.Language;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Who lets guests of an organisation's delegation in: its managers and organisers. */
@Stateless
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
@RolesAllowed({Role.DELEGATION_MANAGER, Role.ORGANISER})
public class GuestLinks {

    /** So many come in for one delegation at most: whoever needs more has accounts. */
    static final int MOST = 10;

    static final Pattern MAIL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** Nor may so many letters go to strangers in a day by inviting and revoking. */
    static final int MOST_A_DAY = 20;

    private static final int LONGEST = 254;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<GuestEvent> events;

    /**
     * The guests of a delegation.
     *
     * @throws Refusal.NotFound when it is not one that the caller keeps
     */
    public GuestsView ofDelegation(UUID delegation) {
        Delegation found =
                keep(References.find(em, Delegation.class, delegation).orElse(null));
        return new GuestsView(
                delegation,
                found.title(),
                found.isOfPost(),
                found.isOfPost() ? found.post().code() : found.organisation().code(),
                !found.isOfPost() && GuestRecords.isOpen(found.edition()),
                Setting.GUEST_LINK.duration().toHours(),
                Setting.GUEST_SESSION.duration().toHours(),
                records().of(found.id()));
    }

    /**
     * Invites an address: a link is sent there.
     *
     * @return the reference of the guest
     * @throws Refusal at {@code mail}, {@code guest-many} or {@code guest-often} when enough are invited, or {@code guest-post} for the
     *     delegation of a post, whose members have accounts
     */
    @Writes
    public UUID invite(UUID delegation, String mail, @NotNull Language language) {
        Delegation found =
                keep(References.find(em, Delegation.class, delegation).orElse(null));
        expectOpen(found);
        if (found.isOfPost()) {
            throw new Refusal("guest-post");
        }
        String address = address(mail);
        if (address == null) {
            throw new Refusal("guest-mail").at("mail");
        }
        List<GuestRow> there = records().of(found.id());
        if (there.stream().anyMatch(one -> one.mail().equals(address))) {
            throw new Refusal("guest-there", address).at("mail");
        }
        if (there.size() >= MOST) {
            throw new Refusal("guest-many", MOST);
        }
        if (records().invitedToday(found.id()) >= MOST_A_DAY) {
            throw new Refusal("guest-often", MOST_A_DAY);
        }
        DelegationGuest guest = new DelegationGuest(found, address, language, caller.name(), clock.instant());
        em.persist(guest);
        ConstraintViolations.flush(
                em, ConstraintViolations.UNIQUE, () -> new Refusal("guest-there", address).at("mail"));
        send(guest);
        return guest.reference();
    }

    /**
     * Sends a guest another link; one that he has not used is good no more.
     *
     * @throws Refusal {@code guest-too-soon} when he was sent one just now
     */
    @Writes
    public void again(UUID guest) {
        DelegationGuest found = find(guest);
        expectOpen(found.delegation());
        found.expectOpen();
        if (records().isTooSoon(found)) {
            throw new Refusal("guest-too-soon");
        }
        send(found);
    }

    /** Lets a guest in no more: his links are good no more, and where he is in he is out at his next request. */
    @Writes
    public void revoke(UUID guest) {
        DelegationGuest found = find(guest);
        Instant now = clock.instant();
        found.revoke(caller.name(), now);
        new GuestAccounts(em).leaves(found.subject(), caller.name(), now);
        ConstraintViolations.flush(em);
        events.fire(new GuestRevoked(guest));
    }

    private void send(DelegationGuest guest) {
        events.fire(new LinkIssued(guest.reference(), records().issue(guest)));
    }

    /** An address as it is kept; null for what is none. */
    static String address(String typed) {
        String mail = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return mail.length() <= LONGEST && MAIL.matcher(mail).matches() ? mail : null;
    }

    private GuestRecords records() {
        return new GuestRecords(em, clock.instant());
    }

    private DelegationGuest find(UUID guest) {
        DelegationGuest found =
                References.find(em, DelegationGuest.class, guest).orElseThrow(Refusal.NotFound::new);
        keep(found.delegation());
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    private Delegation keep(Delegation delegation) {
        if (delegation == null || !(caller.is(Role.ORGANISER) || DelegationManagers.includes(em, caller, delegation))) {
            throw new Refusal.NotFound();
        }
        return delegation;
    }

    private static void expectOpen(Delegation delegation) {
        if (!GuestRecords.isOpen(delegation.edition())) {
            throw new Refusal("edition-over");
        }
    }
}
