package be.egmont.guest;

import be.egmont.access.GuestAccounts;
import be.egmont.access.SignIns;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Journal;
import be.egmont.kernel.Setting;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How guests come in. Open to all, since nobody is a caller yet; what it answers does not tell whom it knows. */
@Stateless
@Interceptors(AuditInterceptor.class)
@PermitAll
public class GuestEntries {

    private static final int LONGEST = 100;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Journal journal;

    @EJB
    private SignIns signIns;

    @Inject
    private Clock clock;

    /**
     * Uses a link up, and opens its delegation to whoever has brought it, for some hours. Where he was in by an earlier link he is
     * out.
     *
     * @param agent what the browser says of itself; null when it says nothing
     * @return empty for a link that was used, is too old, was revoked, or never was one
     */
    public Optional<GuestEntry> enter(String token, String agent) {
        Instant now = clock.instant();
        if (token == null || token.isBlank() || token.length() > LONGEST) {
            return Optional.empty();
        }
        return new GuestRecords(em, now).use(token.strip()).map(guest -> comesIn(guest, agent, now));
    }

    private GuestEntry comesIn(DelegationGuest guest, String agent, Instant now) {
        guest.enters(now);
        boolean informed = new GuestAccounts(em)
                .comes(
                        new GuestAccounts.Guest(
                                guest.subject(),
                                guest.mail(),
                                guest.language(),
                                guest.edition().id(),
                                guest.delegation().organisation().id(),
                                guest.invitedBy()),
                        now,
                        now.plus(Setting.GUEST_SESSION.duration()));
        // nobody is a caller yet: the journal is told who has come
        journal.done(
                guest.subject(),
                "GuestEntries",
                "enter",
                guest.reference() + " " + guest.delegation().reference(),
                0);
        // here and not after it: of two browsers of a guest the one that came last ends the other
        UUID signIn = signIns.begin(GuestAccounts.ISSUER, guest.subject(), null, agent);
        return new GuestEntry(signIn, guest.subject(), guest.mail(), guest.language(), informed);
    }

    /** Somebody asks for a new link. Whether the address is known is looked up later, so that the answer takes as long for each. */
    public void ask(String mail) {
        String address = GuestLinks.address(mail);
        if (address != null) {
            RowReader.query(em, "INSERT INTO guest_request (mail) VALUES (?1) ON CONFLICT DO NOTHING", address)
                    .executeUpdate();
        }
    }
}
