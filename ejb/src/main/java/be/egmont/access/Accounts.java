package be.egmont.access;

import be.egmont.kernel.Translated;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The accounts behind the sign-in. Open to all, since it is asked while somebody is still becoming a caller. */
@Stateless
@PermitAll
public class Accounts {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Records a sign-in: makes the account the first time and links it to the person of that subject. */
    public void signedIn(String issuer, String subject, String name, String email, Set<String> roles) {
        Account account = em.createQuery(
                        "SELECT a FROM Account a WHERE a.issuer = :issuer AND a.subject = :subject", Account.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Account made = new Account(issuer, subject, clock.instant());
                    em.persist(made);
                    return made;
                });
        account.signedIn(name, email, roles, clock.instant());
        em.createQuery("SELECT p FROM Person p WHERE p.subject = :subject", Person.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .ifPresent(account::isOf);
    }

    /** What doors need of the account with that subject. */
    public Optional<CallerRow> caller(String subject) {
        return em.createQuery(
                        "SELECT p.id, a.language FROM Account a LEFT JOIN a.person p WHERE a.subject = :subject"
                                + " ORDER BY a.lastSeen DESC",
                        Object[].class)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new CallerRow((Long) row[0], (Translated.Language) row[1]));
    }
}
