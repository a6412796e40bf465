package be.egmont.access;

import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Journal;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.persistence.RowReader;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The accounts behind the sign-in. Most of it is open to all, since it is asked while somebody is still becoming a
 * caller, or it is about the caller himself; whom else there is, administrators see.
 */
@Stateless
@Interceptors(AuditInterceptor.class)
@PermitAll
public class Accounts {

    private static final Pattern LISTS = Pattern.compile("[\\w.~-]{0,1000}");

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    @EJB
    private Journal journal;

    /**
     * Records a sign-in: makes the account the first time and links it to the person of that subject.
     *
     * @return the account with what the person has chosen for himself
     */
    public Profile signedIn(String issuer, String subject, String name, String email, Set<String> roles) {
        // two windows of one browser come back at the same moment: the second waits for the first and finds its account
        em.createNativeQuery("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtext(?1))) AS held")
                .setParameter(1, issuer + " " + subject)
                .getSingleResult();
        Account account = em.createQuery(
                        "SELECT a FROM Account a WHERE a.issuer = :issuer AND a.subject = :subject", Account.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .or(() -> awaiting(subject).map(waiting -> waiting.arrived(issuer, subject, clock.instant())))
                .orElseGet(() -> {
                    Account made = new Account(issuer, subject, clock.instant());
                    em.persist(made);
                    return made;
                });
        account.signedIn(name, email, roles, clock.instant());
        em.flush();
        em.createNativeQuery("UPDATE account_role SET since = ?1 WHERE account_id = ?2 AND since IS NULL")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, account.id())
                .executeUpdate();
        account.isOf(em.createQuery("SELECT p FROM Person p WHERE p.subject = :subject", Person.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .orElse(null));
        // nobody is a caller yet: the journal is told who has come
        journal.done(subject, "Accounts", "signedIn", account.reference().toString(), 0);
        return profile(account);
    }

    /** The account that was given a role before this subject came; a subject known at that time counts, whatever became of it. */
    private Optional<Account> awaiting(String subject) {
        return em.createQuery(
                        "SELECT a FROM Account a JOIN a.person p WHERE a.issuer IS NULL"
                                + " AND (a.subject = :subject OR a.subject IS NULL AND p.subject = :subject)"
                                + " ORDER BY a.id",
                        Account.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** What doors need of the account with that subject. */
    public Optional<CallerRow> caller(String subject) {
        return RowReader.of(
                        em,
                        "SELECT a.person_id, a.language, (SELECT " + ScopedRole.WRITTEN
                                + " FROM grants_in_force(CAST(?2 AS timestamptz)) g"
                                + " JOIN account b ON b.id = g.account_id WHERE b.subject = ?1"
                                + " AND num_nonnulls(g.edition_id, g.post_id, g.organisation_id) > 0) AS reaches"
                                + " FROM account a WHERE a.subject = ?1 ORDER BY a.last_seen DESC LIMIT 1",
                        subject,
                        clock.instant().toString())
                .findFirst()
                .map(in -> new CallerRow(
                        in.idOrNull("person_id"),
                        in.word("language", Translated.Language.class),
                        ScopedRole.read(in.text("reaches"))));
    }

    /** The caller's own account; empty for a device and for whoever has never signed in himself. */
    public Optional<Profile> own() {
        return ownAccount().map(Accounts::profile);
    }

    /** Keeps the caller's language, so that it is the same on his next device and in his letters. */
    @Writes
    public void prefer(Translated.Language language) {
        ownAccount().ifPresent(account -> account.prefers(language));
    }

    /** Keeps the caller's choice of light or dark. */
    @Writes
    public void prefer(Appearance appearance) {
        ownAccount().ifPresent(account -> account.prefers(appearance));
    }

    /**
     * Keeps which columns and how many rows of each list the caller wants to see.
     *
     * @param lists names and numbers between points, at most a thousand letters; anything else is not kept
     */
    @Writes
    public void prefer(String lists) {
        if (lists != null && LISTS.matcher(lists).matches()) {
            ownAccount().ifPresent(account -> account.prefers(lists.isEmpty() ? null : lists));
        }
    }

    /** Notes that the caller has read the privacy notice as it is now. */
    @Writes
    public void readNotice() {
        ownAccount().ifPresent(account -> account.hasRead(Profile.NOTICE, clock.instant()));
    }

    @RolesAllowed(Role.ADMINISTRATOR)
    public long count(AccountSearch search) {
        return AccountQueries.count(em, search, clock.instant());
    }

    /** The accounts that are looked for with their roles, by name, from that row on. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<AccountRow> list(AccountSearch search, int offset, int size) {
        return list(search, AccountOrder.BY_NAME, offset, size);
    }

    /** The same in another order. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<AccountRow> list(AccountSearch search, AccountOrder order, int offset, int size) {
        return AccountQueries.rows(
                em, search, order, context.getCallerPrincipal().getName(), clock.instant(), offset, size);
    }

    /**
     * The accounts that are chosen, for an export, which is noted in the journal.
     *
     * @throws Refusal {@code marked-none} for none
     */
    @Writes(trace = true)
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<AccountRow> export(List<UUID> accounts) {
        if (accounts.isEmpty()) {
            throw new Refusal("marked-none");
        }
        return AccountQueries.these(em, accounts, context.getCallerPrincipal().getName(), clock.instant());
    }

    private Optional<Account> ownAccount() {
        return em.createQuery(
                        "SELECT a FROM Account a WHERE a.subject = :subject ORDER BY a.lastSeen DESC", Account.class)
                .setParameter("subject", context.getCallerPrincipal().getName())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static Profile profile(Account account) {
        Person person = account.person();
        return new Profile(
                account.subject(),
                account.name(),
                account.email(),
                person == null ? null : person.name(),
                account.language(),
                account.appearance(),
                account.lists(),
                Integer.valueOf(Profile.NOTICE).equals(account.notice()) ? account.noticeAt() : null);
    }
}
