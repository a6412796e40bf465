package be.egmont.web.signin;

import be.egmont.access.GuestAccounts;
import be.egmont.kernel.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps claims to a person, by the settings that name the claims. */
final class ClaimsMapper {

    private ClaimsMapper() {}

    static Groups groups() {
        return new Groups(Setting.OIDC_CLAIM_GROUPS.get(), Setting.OIDC_GROUP_PREFIX.get());
    }

    /**
     * The person with the roles for which the assurance of the sign-in is sufficient.
     *
     * @throws SignInFailed when the provider calls somebody as only our own guests are called
     */
    static AuthenticatedUser of(Map<String, Object> claims) throws SignInFailed {
        String subject = claims.get("sub").toString();
        if (GuestAccounts.isGuest(subject)) {
            throw new SignInFailed(SignInError.NOT_BELIEVED, "The provider calls somebody as guests are called");
        }
        String name = Claims.text(claims, Setting.OIDC_CLAIM_NAME.get())
                .or(() -> Claims.text(claims, "preferred_username"))
                .orElse(subject);
        String email = Claims.text(claims, Setting.OIDC_CLAIM_EMAIL.get()).orElse(null);
        return new AuthenticatedUser(
                subject, name, email, Assurance.configured().held(roles(claims), acr(claims)), acr(claims), null);
    }

    /** The level that would give all roles; empty when it is reached. */
    static Optional<String> wanted(Map<String, Object> claims) {
        return Assurance.configured().wanted(roles(claims), acr(claims));
    }

    private static Set<String> roles(Map<String, Object> claims) {
        return groups().roles(claims);
    }

    private static String acr(Map<String, Object> claims) {
        return Claims.text(claims, "acr").orElse("");
    }
}
