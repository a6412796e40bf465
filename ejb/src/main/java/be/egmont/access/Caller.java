package be.egmont.access;

import be.egmont.kernel.Translated;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** Who is asking in this request: the account behind the principal, read once. */
@RequestScoped
public class Caller {

    @Inject
    private SecurityContext security;

    @EJB
    private Accounts accounts;

    private Optional<CallerRow> account;

    /** The subject by which the identity provider knows the caller; {@code nobody} when nobody is signed in. */
    public String name() {
        Principal principal = security.getCallerPrincipal();
        return principal == null ? "nobody" : principal.getName();
    }

    public boolean is(String role) {
        return security.isCallerInRole(role);
    }

    /** The caller's person, when he is known as one; an organiser need not be. */
    public Optional<Long> personId() {
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
