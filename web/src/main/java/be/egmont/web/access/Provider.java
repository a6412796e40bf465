package be.egmont.web.access;

import be.egmont.kernel.Setting;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ministry's identity provider, as OpenID Connect: where to send people, what to make of those who come back. The
 * protocol itself is the library's. Its addresses are read when first needed, so that the house starts without it.
 */
@ApplicationScoped
public class Provider {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final Scope ASKED = new Scope("openid", "profile", "email");

    @Inject
    private Clock clock;

    private volatile OIDCProviderMetadata metadata;
    private volatile IDTokenValidator validator;
    private volatile DefaultJWTProcessor<SecurityContext> bearer;

    /** A fresh sign-in that leads back to that path. */
    Pending begin(String back) {
        return new Pending(
                new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), back, clock.instant());
    }

    /**
     * The address at the provider that this sign-in goes to.
     *
     * @param language the language in which the provider should speak, as in {@code fr}
     */
    URI signIn(Pending pending, String language) throws SignInFailed {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE), ASKED, client(), returnAddress())
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .customParameter("ui_locales", language)
                .build()
                .toURI();
    }

    /** Trades the code for the person. */
    SignedIn complete(Pending pending, String code) throws SignInFailed {
        TokenRequest request = new TokenRequest.Builder(
                        metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(client(), new Secret(Setting.OIDC_CLIENT_SECRET.get())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), returnAddress(), new CodeVerifier(pending.verifier())))
                .build();
        try {
            var http = request.toHTTPRequest();
            http.setConnectTimeout(PATIENCE_MILLIS);
            http.setReadTimeout(PATIENCE_MILLIS);
            HTTPResponse answer = http.send();
            var response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                throw new SignInFailed(
                        Trouble.NOT_BELIEVED,
                        response.toErrorResponse().getErrorObject().toString());
            }
            JWT token = ((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            validator().validate(token, new Nonce(pending.nonce()));
            return person(token.getJWTClaimsSet(), token.serialize());
        } catch (IOException unreachable) {
            throw new SignInFailed(Trouble.PROVIDER_DOWN, "The token endpoint does not answer", unreachable);
        } catch (com.nimbusds.oauth2.sdk.ParseException | ParseException nonsense) {
            throw new SignInFailed(Trouble.NOT_BELIEVED, "The token endpoint answers nonsense", nonsense);
        } catch (BadJOSEException | com.nimbusds.jose.JOSEException forged) {
            throw new SignInFailed(Trouble.NOT_BELIEVED, "The identity token does not hold", forged);
        }
    }

    /** Believes a bearer token of the provider that is meant for us. */
    SignedIn believe(String token) throws SignInFailed {
        try {
            JWTClaimsSet claims = bearer().process(JWTParser.parse(token), null);
            return person(claims, null);
        } catch (ParseException | BadJOSEException | com.nimbusds.jose.JOSEException forged) {
            throw new SignInFailed(Trouble.NOT_BELIEVED, "The bearer token does not hold", forged);
        }
    }

    /** Where to go to sign out at the provider too, if it has such an address. */
    Optional<URI> signOut(SignedIn person) {
        try {
            URI end = metadata().getEndSessionEndpointURI();
            return end == null || person.idToken() == null
                    ? Optional.empty()
                    : Optional.of(new LogoutRequest(
                                    end, JWTParser.parse(person.idToken()), URI.create(url() + "/sign-in/out"), null)
                            .toURI());
        } catch (SignInFailed | ParseException unreachable) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port of the provider, as a content security policy names them. */
    static String origin() {
        URI issuer = URI.create(Setting.OIDC_ISSUER.get());
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    private static SignedIn person(JWTClaimsSet claims, String idToken) {
        Map<String, Object> all = claims.getClaims();
        Set<String> roles = new Groups(Setting.OIDC_CLAIM_GROUPS.get(), Setting.OIDC_GROUP_PREFIX.get()).roles(all);
        String subject = claims.getSubject();
        String name = String.valueOf(all.getOrDefault("name", all.getOrDefault("preferred_username", subject)));
        Object email = all.get("email");
        return new SignedIn(subject, name, email == null ? null : email.toString(), roles, idToken);
    }

    private OIDCProviderMetadata metadata() throws SignInFailed {
        OIDCProviderMetadata known = metadata;
        if (known == null) {
            try {
                known = OIDCProviderMetadata.resolve(
                        new Issuer(Setting.OIDC_ISSUER.get()), PATIENCE_MILLIS, PATIENCE_MILLIS);
                metadata = known;
            } catch (IOException | com.nimbusds.oauth2.sdk.GeneralException unreachable) {
                throw new SignInFailed(Trouble.PROVIDER_DOWN, "The provider cannot be discovered", unreachable);
            }
        }
        return known;
    }

    private IDTokenValidator validator() throws SignInFailed {
        IDTokenValidator known = validator;
        if (known == null) {
            try {
                known = new IDTokenValidator(
                        metadata().getIssuer(),
                        client(),
                        JWSAlgorithm.RS256,
                        metadata().getJWKSetURI().toURL());
                validator = known;
            } catch (MalformedURLException nonsense) {
                throw new SignInFailed(Trouble.PROVIDER_DOWN, "The provider names no keys", nonsense);
            }
        }
        return known;
    }

    private DefaultJWTProcessor<SecurityContext> bearer() throws SignInFailed {
        DefaultJWTProcessor<SecurityContext> known = bearer;
        if (known == null) {
            try {
                JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                                metadata().getJWKSetURI().toURL())
                        .retrying(true)
                        .build();
                known = new DefaultJWTProcessor<>();
                known.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
                known.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                        Setting.OIDC_CLIENT_ID.get() + "-api",
                        new JWTClaimsSet.Builder()
                                .issuer(metadata().getIssuer().getValue())
                                .build(),
                        Set.of("sub", "exp", "iat")));
                bearer = known;
            } catch (MalformedURLException nonsense) {
                throw new SignInFailed(Trouble.PROVIDER_DOWN, "The provider names no keys", nonsense);
            }
        }
        return known;
    }

    private static ClientID client() {
        return new ClientID(Setting.OIDC_CLIENT_ID.get());
    }

    private static String url() {
        return Setting.URL.get();
    }

    /** From configuration, never from the request: a forged Host header must not receive the code. */
    private static URI returnAddress() {
        return URI.create(url() + SignIn.RETURN);
    }
}
