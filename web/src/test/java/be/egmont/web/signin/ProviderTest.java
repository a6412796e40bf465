package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.egmont.access.GuestAccounts;
import be.egmont.access.Role;
import be.egmont.kernel.Setting;
import be.egmont.web.access.Settings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that somebody between the browser, the provider and us could forge, swap or send again. */
class ProviderTest {

    private final FakeProvider fake = new FakeProvider();
    private final Provider provider = new Provider(Clock.systemUTC(), new Discovery());
    private final Pending pending = provider.begin("/index.xhtml", null);

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void theWayOutHasEverythingThatTheWayBackNeeds() throws SignInFailed {
        String address = provider.signIn(pending, "nl").toString();
        assertThat(address)
                .startsWith(fake.issuer() + "/authorize?")
                .contains("response_type=code")
                .contains("code_challenge_method=S256")
                .contains("state=" + pending.state())
                .contains("nonce=" + pending.nonce())
                .contains("ui_locales=nl")
                .doesNotContain(pending.verifier());
    }

    @Test
    void whoComesBackIsBelieved() throws SignInFailed {
        fake.grants(fake.signed(fake.identity(pending.nonce()).claim("sid", "s1")), "refresh");
        AuthenticatedUser person = complete("code=c&state=" + pending.state());
        assertThat(person.subject()).isEqualTo(FakeProvider.SUBJECT);
        assertThat(person.roles()).containsExactly(Role.PARTICIPANT);
        assertThat(person.ticket().sid()).isEqualTo("s1");
        assertThat(fake.asked()).singleElement().asString().contains("code_verifier=" + pending.verifier());
    }

    @Test
    void theStateOfTheAnswerIsThatOfTheSignIn() {
        fake.grants(fake.signed(fake.identity(pending.nonce())), null);
        fails(SignInError.UNKNOWN_RETURN, () -> complete("code=c&state=other"));
        fails(SignInError.UNKNOWN_RETURN, () -> complete("code=c"));
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    void anAnswerOfAnotherProviderIsNotRedeemedHere() {
        fails(
                SignInError.NOT_BELIEVED,
                () -> complete("code=c&iss=https%3A%2F%2Fevil.example&state=" + pending.state()));
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    void aProviderThatPromisesToNameItselfMustDoSo() {
        fake.describe("authorization_response_iss_parameter_supported", true);
        fake.grants(fake.signed(fake.identity(pending.nonce())), null);
        fails(SignInError.NOT_BELIEVED, () -> complete("code=c&state=" + pending.state()));
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    void aDescriptionOfAnotherIssuerIsNotTaken() {
        fake.describe("issuer", "https://evil.example");
        fails(SignInError.PROVIDER_DOWN, () -> provider.signIn(pending, "fr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_denied", "login_required", "fantasy"})
    void aRefusalIsSaidAsOne(String error) {
        fails(SignInError.DENIED, () -> complete("error=" + error + "&state=" + pending.state()));
    }

    @Test
    void aProviderInTroubleIsNoRefusal() {
        fails(SignInError.PROVIDER_DOWN, () -> complete("error=temporarily_unavailable&state=" + pending.state()));
        fake.says("/token", 502, "text/html", "<h1>Bad gateway</h1>");
        fails(SignInError.PROVIDER_DOWN, () -> complete("code=c&state=" + pending.state()));
    }

    @Test
    void aReplayedCodeIsRefusedByTheProvider() {
        fake.says("/token", 400, "application/json", "{\"error\":\"invalid_grant\"}");
        fails(SignInError.NOT_BELIEVED, () -> complete("code=c&state=" + pending.state()));
    }

    @Test
    void whereTheProviderPointsElsewhereNobodyFollows() {
        fake.leads("/token", fake.issuer() + "/elsewhere");
        fake.says("/elsewhere", 200, "application/json", "{}");
        assertThatExceptionOfType(SignInFailed.class).isThrownBy(() -> complete("code=c&state=" + pending.state()));
        assertThat(fake.asked()).as("the secret has gone to one place").hasSize(1);
    }

    @Test
    void nobodyGuessesWhatASignInIsKnownBy() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Pending one = provider.begin("/", null);
            for (String secret : List.of(one.state(), one.nonce(), one.verifier())) {
                // 256 bits
                assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
                assertThat(seen.add(secret)).isTrue();
            }
        }
    }

    @Test
    void whatAStrangerSendsCannotWriteLinesOfTheLog() {
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> complete("error=x%0AINFO+all+is+well&state=" + pending.state()))
                .satisfies(failed -> assertThat(failed.toString()).doesNotContain("\n"));
    }

    @Test
    void aTokenOfAnotherSignInIsNotOurs() {
        notBelieved(fake.identity("another nonce"));
        notBelieved(fake.identity(null));
    }

    @Test
    void aTokenForAnotherClientOrOfAnotherIssuerIsNotOurs() {
        notBelieved(fake.identity(pending.nonce()).audience("another"));
        notBelieved(fake.identity(pending.nonce())
                .audience(List.of(FakeProvider.CLIENT, "another"))
                .claim("azp", "another"));
        notBelieved(fake.identity(pending.nonce()).issuer("https://evil.example"));
    }

    /** Only a link of ours makes a guest. */
    @Test
    void nobodyIsAGuestByTheProvidersWord() {
        notBelieved(fake.identity(pending.nonce()).subject(GuestAccounts.subject(UUID.randomUUID())));
    }

    @Test
    void clocksMayDifferByASkewAndNoMore() throws SignInFailed {
        Settings.set(Setting.OIDC_CLOCK_SKEW, "PT30M");
        fake.grants(fake.signed(fake.identity(pending.nonce()).expirationTime(seconds(-1200))), null);
        assertThat(complete("code=c&state=" + pending.state())).isNotNull();
        notBelieved(fake.identity(pending.nonce()).expirationTime(seconds(-2400)));
        notBelieved(fake.identity(pending.nonce()).issueTime(seconds(2400)));
    }

    @Test
    void aSignatureByAnybodyElseIsNone() throws JOSEException {
        JWTClaimsSet claims = fake.identity(pending.nonce()).build();
        notBelieved(FakeProvider.signed(fake.identity(pending.nonce()), "JWT", FakeProvider.stranger()));
        notBelieved(new PlainJWT(claims).serialize());
        SignedJWT bySecret = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        bySecret.sign(new MACSigner(Setting.OIDC_CLIENT_SECRET.get().getBytes(StandardCharsets.UTF_8)));
        notBelieved(bySecret.serialize());
        String right = fake.signed(fake.identity(pending.nonce()));
        notBelieved(right.substring(0, right.length() - 8) + "AAAAAAAA");
    }

    @Test
    void aNewKeyIsFetchedWhenATokenNamesIt() throws SignInFailed {
        fake.grants(fake.signed(fake.identity(pending.nonce())), null);
        complete("code=c&state=" + pending.state());
        fake.rotate();
        fake.grants(fake.signed(fake.identity(pending.nonce())), null);
        assertThat(complete("code=c&state=" + pending.state())).isNotNull();
    }

    @Test
    void groupsMayStandInTheUserinfo() throws SignInFailed {
        Settings.set(Setting.OIDC_CLAIM_GROUPS, "realm.roles");
        fake.grants(fake.signed(fake.identity(pending.nonce())), null);
        fake.says("/userinfo", 200, "application/json", """
                {"sub": "claire", "realm": {"roles": ["egmont-organiser"]}}""");
        assertThat(complete("code=c&state=" + pending.state()).roles()).containsExactly(Role.ORGANISER);
    }

    @Test
    void theUserinfoMayBeSigned() throws SignInFailed {
        fake.grants(fake.signed(fake.identity(pending.nonce()).claim("groups", null)), null);
        fake.says("/userinfo", 200, "application/jwt", fake.signed(userinfo()));
        assertThat(complete("code=c&state=" + pending.state()).roles()).containsExactly(Role.REPORTER);
        for (String forged : List.of(
                FakeProvider.signed(userinfo(), "JWT", FakeProvider.stranger()),
                fake.signed(userinfo().audience("another")),
                fake.signed(userinfo().issuer("https://evil.example")),
                fake.signed(userinfo().subject("pieterjan")))) {
            fake.says("/userinfo", 200, "application/jwt", forged);
            fails(SignInError.NOT_BELIEVED, () -> complete("code=c&state=" + pending.state()));
        }
    }

    @Test
    void aSwappedAccessTokenTellsOfSomebodyElse() {
        fake.grants(fake.signed(fake.identity(pending.nonce()).claim("groups", null)), null);
        fake.says("/userinfo", 200, "application/json", """
                {"sub": "pieterjan", "groups": ["egmont-administrator"]}""");
        fails(SignInError.NOT_BELIEVED, () -> complete("code=c&state=" + pending.state()));
    }

    @Test
    void settingsTakeThePlaceOfTheDescription() throws SignInFailed {
        Settings.set(Setting.OIDC_AUTHORIZATION_ENDPOINT, "https://login.example/strange");
        assertThat(provider.signIn(pending, "fr").toString()).startsWith("https://login.example/strange?");
    }

    @Test
    void aProviderThatDoesNotDescribeItselfIsDescribedBySettings() throws SignInFailed {
        Settings.set(Setting.OIDC_ISSUER, "https://no-description.example");
        Settings.set(Setting.OIDC_DISCOVERY, "false");
        Settings.set(Setting.OIDC_AUTHORIZATION_ENDPOINT, fake.issuer() + "/go");
        Settings.set(Setting.OIDC_TOKEN_ENDPOINT, fake.issuer() + "/token");
        Settings.set(Setting.OIDC_JWKS_URI, fake.issuer() + "/keys");
        fake.grants(fake.signed(fake.identity(pending.nonce()).issuer("https://no-description.example")), null);
        assertThat(complete("code=c&state=" + pending.state())).isNotNull();
    }

    @Test
    void aProviderThatIsDownIsAskedAgain() {
        fake.silent();
        fails(SignInError.PROVIDER_DOWN, () -> provider.signIn(pending, "fr"));
    }

    @Test
    void aRoleMayTakeMoreThanAPassword() throws SignInFailed {
        Settings.set(Setting.OIDC_ACR_LEVELS, "silver gold");
        Settings.set(Setting.OIDC_ACR_ROLES, "administrator=gold");
        List<String> groups = List.of("egmont-participant", "egmont-administrator");
        fake.grants(
                fake.signed(
                        fake.identity(pending.nonce()).claim("groups", groups).claim("acr", "silver")),
                null);
        AuthenticatedUser weak = complete("code=c&state=" + pending.state());
        assertThat(weak.roles()).containsExactly(Role.PARTICIPANT);
        assertThat(weak.ticket().wanted()).isEqualTo("gold");
        assertThat(provider.signIn(provider.begin("/", "gold"), "fr").toString())
                .contains("acr_values=gold");
        fake.grants(
                fake.signed(
                        fake.identity(pending.nonce()).claim("groups", groups).claim("acr", "gold")),
                null);
        assertThat(complete("code=c&state=" + pending.state()).roles())
                .containsExactlyInAnyOrder(Role.PARTICIPANT, Role.ADMINISTRATOR);
    }

    @Test
    void signingOutTellsTheProviderWhereToComeBack() throws SignInFailed {
        fake.grants(fake.signed(fake.identity(pending.nonce())), null);
        URI out = provider.signOut(complete("code=c&state=" + pending.state())).orElseThrow();
        assertThat(out.toString())
                .startsWith(fake.issuer() + "/end?")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fout");
    }

    private AuthenticatedUser complete(String query) throws SignInFailed {
        return provider.complete(pending, query);
    }

    private void notBelieved(JWTClaimsSet.Builder claims) {
        notBelieved(fake.signed(claims));
    }

    private void notBelieved(String token) {
        fake.grants(token, null);
        fails(SignInError.NOT_BELIEVED, () -> complete("code=c&state=" + pending.state()));
    }

    private JWTClaimsSet.Builder userinfo() {
        return new JWTClaimsSet.Builder()
                .issuer(fake.issuer())
                .audience(FakeProvider.CLIENT)
                .subject(FakeProvider.SUBJECT)
                .claim("groups", List.of("egmont-reporter"))
                .claim("extra", Map.of());
    }

    private static Date seconds(int later) {
        return Date.from(Instant.now().plusSeconds(later));
    }

    private static void fails(SignInError trouble, ThrowingCallable act) {
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(act)
                .extracting(SignInFailed::trouble)
                .isEqualTo(trouble);
    }
}
