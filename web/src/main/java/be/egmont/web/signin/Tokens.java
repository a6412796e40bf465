package be.egmont.web.signin;

import be.egmont.kernel.Setting;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Validates the provider's tokens; one kind of token never passes for another. */
final class Tokens {

    private static final int LARGEST_KEYS = 256 * 1024;
    private static final Duration LOGOUT_HOLDS = Duration.ofMinutes(5);

    /** Claims that identity tokens and logout tokens have. */
    private static final Set<String> OF_OTHER_KINDS = Set.of("nonce", "events");

    private final OIDCProviderMetadata metadata;
    private final ClientID client;
    private final Duration skew;
    private final JWKSource<SecurityContext> keys;

    private Tokens(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {
        this.metadata = metadata;
        this.client = new ClientID(Setting.OIDC_CLIENT_ID.get());
        this.skew = Setting.OIDC_CLOCK_SKEW.duration();
        this.keys = keys;
    }

    /** Keys are kept for minutes, and asked for anew when a token names one that is unknown. */
    static Tokens of(OIDCProviderMetadata metadata) throws MalformedURLException {
        return new Tokens(
                metadata,
                JWKSourceBuilder.create(
                                metadata.getJWKSetURI().toURL(),
                                new DefaultResourceRetriever(
                                        Discovery.PATIENCE_MILLIS, Discovery.PATIENCE_MILLIS, LARGEST_KEYS))
                        .retrying(true)
                        // it would start an unmanaged thread
                        .refreshAheadCache(false)
                        .outageTolerant(Duration.ofHours(1).toMillis())
                        .build());
    }

    /**
     * The claims of an identity token.
     *
     * @param nonce of the sign-in it answers; null when it answers none
     */
    Map<String, Object> identity(JWT token, String nonce) throws BadJOSEException, JOSEException {
        IDTokenValidator validator =
                new IDTokenValidator(metadata.getIssuer(), client, selector(metadata.getIDTokenJWSAlgs()), null);
        validator.setMaxClockSkew((int) skew.toSeconds());
        validator.validate(token, nonce == null ? null : new Nonce(nonce));
        Map<String, Object> claims = claims(token);
        Object party = claims.get("azp");
        // not checked by the library: with several audiences azp must be our client
        if (party == null ? audience(claims) > 1 : !client.getValue().equals(party)) {
            throw new BadJOSEException("The token was made for " + party);
        }
        return claims;
    }

    private static int audience(Map<String, Object> claims) {
        return claims.get("aud") instanceof Collection<?> several ? several.size() : 1;
    }

    /** The claims of a bearer token of a device or another system. */
    Map<String, Object> bearer(String token) throws ParseException, BadJOSEException, JOSEException {
        JWTClaimsSet claims = processor(
                        selector(metadata.getIDTokenJWSAlgs()),
                        Setting.OIDC_API_AUDIENCE.get(),
                        Set.of("sub", "exp"),
                        List.of("JWT", "at+jwt", "application/at+jwt"))
                .process(JWTParser.parse(token), null);
        return claims.getClaims();
    }

    /** The claims of a signed answer of the userinfo endpoint. */
    Map<String, Object> userinfo(JWT token) throws BadJOSEException, JOSEException {
        List<JWSAlgorithm> offered = metadata.getUserInfoJWSAlgs();
        return processor(
                        selector(offered == null ? metadata.getIDTokenJWSAlgs() : offered),
                        client.getValue(),
                        Set.of("sub"),
                        List.of("JWT"))
                .process(token, null)
                .getClaims();
    }

    /** What a logout token says; whether it has been used before is for the caller to find out. */
    LogoutTokenClaimsSet logout(String token, Instant now) throws ParseException, BadJOSEException, JOSEException {
        LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                        metadata.getIssuer(), client, false, selector(metadata.getIDTokenJWSAlgs()), null)
                .validate(JWTParser.parse(token));
        Instant issued = claims.getIssueTime().toInstant();
        if (issued.isAfter(now.plus(skew))
                || issued.isBefore(now.minus(LOGOUT_HOLDS).minus(skew))) {
            throw new BadJOSEException("The logout token is of " + issued);
        }
        return claims;
    }

    private DefaultJWTProcessor<SecurityContext> processor(
            JWSKeySelector<SecurityContext> selector, String audience, Set<String> required, List<String> types) {
        // a missing type is no other type
        Set<JOSEObjectType> allowed = new HashSet<>(Collections.singleton(null));
        types.forEach(type -> allowed.add(new JOSEObjectType(type)));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                // the library calls contains(null)
                new HashSet<>(Set.of(audience)),
                new JWTClaimsSet.Builder()
                        .issuer(metadata.getIssuer().getValue())
                        .build(),
                required,
                OF_OTHER_KINDS);
        claims.setMaxClockSkew((int) skew.toSeconds());
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(allowed));
        processor.setJWSKeySelector(selector);
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    private JWSKeySelector<SecurityContext> selector(List<JWSAlgorithm> offered) {
        return new JWSVerificationKeySelector<>(algorithms(offered), keys);
    }

    private static Map<String, Object> claims(JWT token) throws BadJOSEException {
        try {
            return new HashMap<>(token.getJWTClaimsSet().getClaims());
        } catch (ParseException nonsense) {
            throw new BadJOSEException("The token has no claims", nonsense);
        }
    }

    /** Accepts asymmetric signatures only: one with a shared secret could be made by others who know it. */
    static Set<JWSAlgorithm> algorithms(List<JWSAlgorithm> offered) {
        Set<JWSAlgorithm> trusted = offered == null
                ? Set.of()
                : offered.stream()
                        .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                        .collect(Collectors.toUnmodifiableSet());
        return trusted.isEmpty() ? Set.of(JWSAlgorithm.RS256) : trusted;
    }
}
