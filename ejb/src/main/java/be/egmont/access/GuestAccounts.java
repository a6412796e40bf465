package be.egmont.access;

import be.egmont.kernel.Translated.Language;
import be.egmont.persistence.RowReader;
import be.egmont.text.Book;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The accounts of guests, who are known by nobody but us: an account with a subject that no provider gives, and a grant for one
 * delegation of one edition, which ends. Verbs of users go through the boundaries of the feature that lets guests in.
 */
public final class GuestAccounts {

    /** Who knows them. */
    public static final String ISSUER = "egmont:guest";

    private static final String PREFIX = "guest:";

    private static final String UNTIL = """
            SELECT max(g.ends_at) AS until FROM role_grant g JOIN account a ON a.id = g.account_id
             WHERE a.subject = ?1 AND a.issuer = ?2 AND g.revoked_at IS NULL AND g.ends_at > CAST(?3 AS timestamptz)
            """;

    private final EntityManager em;

    public GuestAccounts(EntityManager em) {
        this.em = em;
    }

    /**
     * A guest and what is open to him.
     *
     * @param organisation what sends the delegation
     * @param invitedBy who answers for him
     */
    public record Guest(
            String subject, String mail, Language language, long edition, long organisation, String invitedBy) {}

    /** The subject of the guest with that reference. */
    public static String subject(UUID guest) {
        return PREFIX + guest;
    }

    /** The guest with that subject; null for a subject that is not one of ours. */
    public static UUID reference(String subject) {
        try {
            return isGuest(subject) ? UUID.fromString(subject.substring(PREFIX.length())) : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    /** Whether that is the subject of a guest; no provider is believed that gives such a one. */
    public static boolean isGuest(String subject) {
        return subject != null && subject.startsWith(PREFIX);
    }

    /**
     * He comes in, until then; where he has come in before he is out.
     *
     * @return whether he has read the notice of what is kept of him
     */
    public boolean comes(Guest guest, Instant now, Instant until) {
        leaves(guest.subject(), guest.invitedBy(), now);
        Account account = find(guest.subject()).orElseGet(() -> {
            Account made = new Account(ISSUER, guest.subject(), now);
            em.persist(made);
            return made;
        });
        account.signedIn(guest.mail(), guest.mail(), Set.of(), now);
        if (account.language() == null) {
            account.prefers(guest.language());
        }
        em.persist(Grant.ofGuest(
                account,
                new ScopedRole(Role.DELEGATION_GUEST, guest.edition(), null, guest.organisation()),
                new GrantPeriod(now, until),
                Book.in(guest.language()).sentence("guest.grant.reason"),
                guest.invitedBy(),
                now));
        em.flush();
        return Integer.valueOf(Profile.NOTICE).equals(account.notice());
    }

    /** He is out: on every node at his next request. */
    public void leaves(String subject, String by, Instant now) {
        open(subject).forEach(grant -> grant.ends(by, Book.in(Language.FR).sentence("guest.grant.ended"), now));
        RowReader.query(
                        em,
                        "UPDATE sign_in SET ended = ?3, ended_why = 'OVER' WHERE issuer = ?1 AND subject = ?2 AND ended IS NULL",
                        ISSUER,
                        subject,
                        Timestamp.from(now))
                .executeUpdate();
    }

    /** Who he was is known no more; that a guest was there, and what he did, stays. */
    public void erase(String subject, String by, Instant now) {
        leaves(subject, by, now);
        find(subject)
                .ifPresent(account -> account.isErased(Book.in(Language.FR).sentence("guest.erased") + " / "
                        + Book.in(Language.NL).sentence("guest.erased")));
        RowReader.query(em, "DELETE FROM sign_in WHERE issuer = ?1 AND subject = ?2", ISSUER, subject)
                .executeUpdate();
    }

    /** Until when he is in; empty when he is not. */
    public Optional<Instant> until(String subject, Instant now) {
        return RowReader.of(em, UNTIL, subject, ISSUER, now.toString())
                .findFirst()
                .map(in -> in.moment("until"));
    }

    private List<Grant> open(String subject) {
        return em.createQuery(
                        "SELECT g FROM Grant g WHERE g.account.issuer = :issuer AND g.account.subject = :subject"
                                + " AND g.revokedAt IS NULL",
                        Grant.class)
                .setParameter("issuer", ISSUER)
                .setParameter("subject", subject)
                .getResultList();
    }

    private Optional<Account> find(String subject) {
        return em.createQuery(
                        "SELECT a FROM Account a WHERE a.issuer = :issuer AND a.subject = :subject", Account.class)
                .setParameter("issuer", ISSUER)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }
}
