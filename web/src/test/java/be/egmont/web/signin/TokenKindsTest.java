package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.egmont.access.GuestAccounts;
import be.egmont.access.Role;
import be.egmont.kernel.Setting;
import be.egmont.web.access.Settings;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Logout tokens and bearer tokens: each is what it is, for us, now. */
class TokenKindsTest {

    private static final Map<String, Object> LOGOUT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private final FakeProvider fake = new FakeProvider();
    private final Provider provider = new Provider(Clock.systemUTC(), new Discovery());

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void aLogoutTokenNamesThePersonOrHisSession() throws SignInFailed {
        for (String type : new String[] {"logout+jwt", "JWT", null}) {
            assertThat(provider.ended(FakeProvider.signed(logout(), type, fake.key()))
                            .getSessionID()
                            .getValue())
                    .isEqualTo("s1");
        }
        assertThat(provider.ended(fake.signed(logout().claim("sid", null)))
                        .getSubject()
                        .getValue())
                .isEqualTo(FakeProvider.SUBJECT);
        refused(logout().claim("sid", null).subject(null));
    }

    @Test
    void aForgedLogoutTokenEndsNothing() {
        refused(FakeProvider.signed(logout(), "logout+jwt", FakeProvider.stranger()));
        refused(logout().issuer("https://evil.example"));
        refused(logout().audience("another"));
        refused("nonsense");
        refused("");
    }

    @Test
    void aLogoutTokenSaysThatItIsOne() {
        refused(logout().claim("events", null));
        refused(logout().claim("events", Map.of("http://schemas.openid.net/event/other", Map.of())));
        refused(logout().claim("nonce", "n"));
        refused(logout().jwtID(null));
        refused(FakeProvider.signed(logout(), "at+jwt", fake.key()));
        refused(fake.identity("n"));
    }

    @Test
    void aLogoutTokenIsOfNow() {
        refused(logout().issueTime(seconds(-400)).expirationTime(seconds(400)));
        refused(logout().issueTime(seconds(120)));
        refused(logout().issueTime(null));
        refused(logout().expirationTime(seconds(-120)));
    }

    @Test
    void aPersonAndADeviceMayBringABearerToken() throws SignInFailed {
        AuthenticatedUser device = provider.believe(fake.signed(bearer()));
        assertThat(device.subject()).isEqualTo("check-in");
        assertThat(device.roles()).containsExactly(Role.RECEPTION);
        assertThat(device.ticket()).isNull();
        assertThat(provider.believe(FakeProvider.signed(bearer(), "at+jwt", fake.key())))
                .isEqualTo(device);
        assertThat(provider.believe(fake.signed(bearer().subject("claire").claim("name", "Claire")))
                        .name())
                .isEqualTo("Claire");
    }

    /** Only a link of ours makes a guest. */
    @Test
    void nobodyIsAGuestByABearerToken() {
        notBorne(bearer().subject(GuestAccounts.subject(UUID.randomUUID())));
    }

    @Test
    void aBearerTokenThatIsNotMeantForUsIsNone() {
        notBorne(bearer().audience(FakeProvider.CLIENT));
        notBorne(bearer().issuer("https://evil.example"));
        notBorne(bearer().expirationTime(seconds(-120)));
        notBorne(bearer().expirationTime(null));
        notBorne(bearer().notBeforeTime(seconds(120)));
        notBorne(FakeProvider.signed(bearer(), "JWT", FakeProvider.stranger()));
        notBorne("a.b.c");
    }

    @Test
    void noOtherKindOfTokenPassesForABearerToken() {
        // even where the audiences have been configured to be the same
        Settings.set(Setting.OIDC_API_AUDIENCE, FakeProvider.CLIENT);
        notBorne(fake.identity("nonce"));
        notBorne(logout());
        notBorne(FakeProvider.signed(logout(), "logout+jwt", fake.key()));
    }

    private JWTClaimsSet.Builder logout() {
        return new JWTClaimsSet.Builder()
                .issuer(fake.issuer())
                .audience(FakeProvider.CLIENT)
                .subject(FakeProvider.SUBJECT)
                .issueTime(seconds(0))
                .expirationTime(seconds(120))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", "s1")
                .claim("events", LOGOUT);
    }

    private JWTClaimsSet.Builder bearer() {
        return new JWTClaimsSet.Builder()
                .issuer(fake.issuer())
                .audience(Setting.OIDC_API_AUDIENCE.get())
                .subject("check-in")
                .expirationTime(seconds(60))
                .claim("groups", List.of("egmont-reception"))
                .claim("azp", "egmont-check-in")
                .claim("typ", "Bearer")
                .claim("acr", "1")
                .claim("email_verified", false)
                .claim("preferred_username", "service-account-check-in");
    }

    private void refused(JWTClaimsSet.Builder claims) {
        refused(FakeProvider.signed(claims, "logout+jwt", fake.key()));
    }

    private void refused(String token) {
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> provider.ended(token))
                .extracting(SignInFailed::trouble)
                .isEqualTo(SignInError.NOT_BELIEVED);
    }

    private void notBorne(JWTClaimsSet.Builder claims) {
        notBorne(fake.signed(claims));
    }

    private void notBorne(String token) {
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> provider.believe(token))
                .extracting(SignInFailed::trouble)
                .isEqualTo(SignInError.NOT_BELIEVED);
    }

    private static Date seconds(int later) {
        return Date.from(Instant.now().plusSeconds(later));
    }
}
