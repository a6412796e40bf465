package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Logout tokens sent to the running application, forged in each part and repeated: only a valid one, once, ends a
 * sign-in.
 */
@ExtendWith(Walking.class)
class BackChannelST {

    private static final String ELOISE = "eloise.grandfils";
    private static final Map<String, Object> EVENT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    @Test
    void onlyWhatIsRightInEveryPartEndsASignInAndOnlyOnce(Walk walk) throws Exception {
        Visit eloise = walk.as(ELOISE);
        RawHttpClient provider = new RawHttpClient(eloise.url(), "");
        Map<String, Object> right = claims(walk, ELOISE);

        refused(provider, walk, changed(right, "iss", "https://evil.example"));
        refused(provider, walk, changed(right, "aud", "another"));
        refused(provider, walk, changed(right, "events", null));
        refused(provider, walk, changed(right, "events", Map.of("http://schemas.openid.net/event/other", Map.of())));
        refused(provider, walk, changed(right, "nonce", "n"));
        refused(provider, walk, changed(right, "jti", null));
        refused(provider, walk, changed(right, "iat", now() - 600));
        refused(provider, walk, changed(right, "iat", now() + 600));
        refused(provider, walk, changed(right, "exp", now() - 600));
        refused(provider, walk, changed(right, "sub", null));
        refused(provider, "nonsense");
        refused(provider, "");
        refused(provider, forged(right));
        refused(provider, mac(walk, right));
        refused(provider, new PlainJWT(JWTClaimsSet.parse(right)).serialize());
        refused(provider, tampered(walk.signed(changed(right, "sub", "nobody")), right));
        assertThat(provider.posts("/sign-in/back-channel", "application/x-www-form-urlencoded", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(provider.asks("/sign-in/back-channel?logout_token=" + walk.signed(right))
                        .statusCode())
                .as("not by an address")
                .isNotEqualTo(200);
        assertThat(eloise.ask("/api/v1/me").status()).isEqualTo(200);

        String token = walk.signed(right);
        assertThat(told(provider, token)).isEqualTo(200);
        assertThat(eloise.ask("/api/v1/me").status()).isEqualTo(401);

        // signed in again, she is not put out by the notice of before
        eloise.open("/");
        eloise.choose(ELOISE);
        refused(provider, token);
        refused(provider, walk.signed(changed(right, "iat", now())));
        assertThat(eloise.ask("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void ofTwoAtTheSameTimeOneIsTaken(Walk walk) {
        String token = walk.signed(claims(walk, "nobody-here"));
        RawHttpClient provider = new RawHttpClient(walk.stranger().url(), "");
        var first = provider.postsAside("/sign-in/back-channel", "application/x-www-form-urlencoded", body(token));
        var second = provider.postsAside("/sign-in/back-channel", "application/x-www-form-urlencoded", body(token));

        assertThat(new int[] {first.join().statusCode(), second.join().statusCode()})
                .containsExactlyInAnyOrder(200, 400);
    }

    private static Map<String, Object> claims(Walk walk, String subject) {
        return Map.of(
                "iss", walk.settings().get("EGMONT_OIDC_ISSUER"),
                "aud", walk.settings().get("EGMONT_OIDC_CLIENT_ID"),
                "sub", subject,
                "jti", UUID.randomUUID().toString(),
                "iat", now(),
                "events", EVENT);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    /** The same with one claim changed, or without it. */
    private static Map<String, Object> changed(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    /** By a key that is not the provider's. */
    private static String forged(Map<String, Object> claims) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), JWTClaimsSet.parse(withTime(claims)));
        token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        return token.serialize();
    }

    /** By the secret that we share with the provider, in place of its key. */
    private static String mac(Walk walk, Map<String, Object> claims) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), JWTClaimsSet.parse(withTime(claims)));
        token.sign(
                new MACSigner(walk.settings().get("EGMONT_OIDC_CLIENT_SECRET").getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    /** The signature of one under the words of another. */
    private static String tampered(String signed, Map<String, Object> claims) throws ParseException {
        String[] parts = signed.split("\\.", -1);
        String other =
                new PlainJWT(JWTClaimsSet.parse(withTime(claims))).serialize().split("\\.", -1)[1];
        return parts[0] + "." + other + "." + parts[2];
    }

    private static Map<String, Object> withTime(Map<String, Object> claims) {
        return changed(claims, "exp", now() + 120);
    }

    private static void refused(RawHttpClient provider, Walk walk, Map<String, Object> claims) {
        assertThat(told(provider, walk.signed(claims))).as("%s", claims).isEqualTo(400);
    }

    private static void refused(RawHttpClient provider, String token) {
        assertThat(told(provider, token)).as(token).isEqualTo(400);
    }

    private static int told(RawHttpClient provider, String token) {
        return provider.posts("/sign-in/back-channel", "application/x-www-form-urlencoded", body(token))
                .statusCode();
    }

    private static String body(String token) {
        return "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
