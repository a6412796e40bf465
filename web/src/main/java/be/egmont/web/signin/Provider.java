package be.egmont.web.signin;

import be.egmont.kernel.Setting;
import be.egmont.web.security.BaseUrl;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The ministry's identity provider, as OpenID Connect: where to send people, what to make of those who come back. The
 * protocol itself is the library's.
 */
@ApplicationScoped
public class Provider {

    private static final Duration USUAL = Duration.ofMinutes(5);

    private Clock clock;
    private Discovery discovery;

    protected Provider() {}

    @Inject
    public Provider(Clock clock, Discovery discovery) {
        this.clock = clock;
        this.discovery = discovery;
    }

    /**
     * A fresh sign-in that leads back to that path.
     *
     * @param acr the assurance to ask for; null when any will do
     */
    Pending begin(String back, String acr) {
        return new Pending(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                back,
                acr,
                clock.instant());
    }

    /**
     * The address at the provider that this sign-in goes to.
     *
     * @param language the language in which the provider should speak, as in {@code fr}
     */
    URI signIn(Pending pending, String language) throws SignInFailed {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        Scope.parse(Setting.OIDC_SCOPES.get()),
                        new ClientID(Setting.OIDC_CLIENT_ID.get()),
                        returnAddress())
                .endpointURI(discovery.metadata().getAuthorizationEndpointURI())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .customParameter("ui_locales", language);
        if (pending.acr() != null) {
            request.acrValues(List.of(new ACR(pending.acr())));
        }
        return request.build().toURI();
    }

    /**
     * Completes a sign-in from the query with which the provider sent the browser back.
     *
     * @param query the query of the return address
     */
    AuthenticatedUser complete(Pending pending, String query) throws SignInFailed {
        return believed(() -> {
            AuthenticationResponse answer =
                    AuthenticationResponseParser.parse(URI.create(returnAddress() + "?" + query));
            isOurs(answer, pending);
            if (!answer.indicatesSuccess()) {
                throw refused(answer.toErrorResponse().getErrorObject());
            }
            var code = answer.toSuccessResponse().getAuthorizationCode();
            if (code == null) {
                throw new SignInFailed(SignInError.NOT_BELIEVED, "The answer has no code");
            }
            OIDCTokens tokens = exchange()
                    .redeem(new AuthorizationCodeGrant(code, returnAddress(), new CodeVerifier(pending.verifier())));
            Map<String, Object> claims = discovery.tokens().identity(tokens.getIDToken(), pending.nonce());
            return person(tokens, claims);
        });
    }

    /** An issuer named in the answer must be the configured one: the code may belong to another provider. */
    private void isOurs(AuthenticationResponse answer, Pending pending) throws SignInFailed {
        OIDCProviderMetadata metadata = discovery.metadata();
        if (answer.getIssuer() == null
                ? metadata.supportsAuthorizationResponseIssuerParam()
                : !answer.getIssuer().equals(metadata.getIssuer())) {
            throw new SignInFailed(SignInError.NOT_BELIEVED, "The answer is of " + answer.getIssuer());
        }
        if (answer.getState() == null || !answer.getState().getValue().equals(pending.state())) {
            throw new SignInFailed(SignInError.UNKNOWN_RETURN, "The answer has two states");
        }
    }

    /** The same person with the roles that the provider gives him now. */
    AuthenticatedUser renewed(AuthenticatedUser person) throws SignInFailed {
        return believed(() -> {
            OIDCTokens tokens = exchange()
                    .redeem(new RefreshTokenGrant(
                            new RefreshToken(person.ticket().refreshToken())));
            Map<String, Object> claims = tokens.getIDToken() == null
                    ? exchange().userinfo(tokens, person.subject())
                    : discovery.tokens().identity(tokens.getIDToken(), null);
            if (!person.subject().equals(claims.get("sub"))) {
                throw new SignInFailed(SignInError.NOT_BELIEVED, "The refreshed token is of somebody else");
            }
            // some providers send it at the sign-in only
            claims.computeIfAbsent("acr", absent -> person.ticket().acr());
            return person(tokens, claims);
        });
    }

    /** Validates a bearer token of the provider with our audience. */
    public AuthenticatedUser believe(String token) throws SignInFailed {
        return believed(() -> ClaimsMapper.of(discovery.tokens().bearer(token)));
    }

    /** Validates a logout token of the provider. */
    public LogoutTokenClaimsSet ended(String token) throws SignInFailed {
        // the demo clock differs from that of the provider
        return believed(() -> discovery.tokens().logout(token, Instant.now()));
    }

    /** Where to go to sign out at the provider too, if it has such an address. */
    Optional<URI> signOut(AuthenticatedUser person) {
        try {
            URI end = discovery.metadata().getEndSessionEndpointURI();
            return end == null || person.ticket() == null
                    ? Optional.empty()
                    : Optional.of(new LogoutRequest(
                                    end,
                                    JWTParser.parse(person.ticket().idToken()),
                                    URI.create(Setting.URL.get() + PublicPages.OUT),
                                    null)
                            .toURI());
        } catch (SignInFailed | ParseException unreachable) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port of the provider, as a content security policy names them. */
    public static String origin() {
        return BaseUrl.origin(Setting.OIDC_END_SESSION_ENDPOINT.find().orElseGet(Setting.OIDC_ISSUER::get));
    }

    private AuthenticatedUser person(OIDCTokens tokens, Map<String, Object> claims) throws Exception {
        if (!ClaimsMapper.groups().stand(claims) && tokens.getIDToken() != null) {
            exchange().userinfo(tokens, claims.get("sub").toString()).forEach(claims::putIfAbsent);
        }
        return ClaimsMapper.of(claims).with(ticket(tokens, claims));
    }

    private SessionTokens ticket(OIDCTokens tokens, Map<String, Object> claims) {
        Instant now = clock.instant();
        long seconds = tokens.getBearerAccessToken().getLifetime();
        // before the provider's own token ends, but not in every request
        Duration holds = seconds <= 0 ? USUAL : Duration.ofSeconds(seconds * 4 / 5);
        Duration shortest = Setting.OIDC_RENEWAL.duration();
        Instant renewAt = now.plus(holds.compareTo(shortest) < 0 ? shortest : holds);
        RefreshToken refresh = tokens.getRefreshToken();
        return new SessionTokens(
                null,
                now,
                Claims.text(claims, "sid").orElse(null),
                tokens.getIDTokenString(),
                refresh == null ? null : refresh.getValue(),
                renewAt,
                renewAt,
                Claims.text(claims, "acr").orElse(null),
                ClaimsMapper.wanted(claims).orElse(null));
    }

    private TokenEndpoint exchange() throws SignInFailed {
        return new TokenEndpoint(discovery.metadata(), discovery.tokens());
    }

    /** Maps every failure to one of the sign-in errors: what cannot be understood is rejected. */
    private static <T> T believed(Callable<T> protocol) throws SignInFailed {
        try {
            return protocol.call();
        } catch (SignInFailed failed) {
            throw failed;
        } catch (IOException unreachable) {
            throw new SignInFailed(SignInError.PROVIDER_DOWN, "The provider does not answer", unreachable);
        } catch (KeySourceException unreachable) {
            throw new SignInFailed(SignInError.PROVIDER_DOWN, "The provider does not give its keys", unreachable);
        } catch (Exception forged) {
            throw new SignInFailed(SignInError.NOT_BELIEVED, "The provider's word does not hold", forged);
        }
    }

    private static SignInFailed refused(ErrorObject error) {
        boolean down = OAuth2Error.SERVER_ERROR.equals(error) || OAuth2Error.TEMPORARILY_UNAVAILABLE.equals(error);
        return new SignInFailed(
                down ? SignInError.PROVIDER_DOWN : SignInError.DENIED, "The provider says " + error.getCode());
    }

    /** From configuration, never from the request: a forged Host header must not receive the code. */
    private static URI returnAddress() {
        return URI.create(Setting.URL.get() + OidcAuthenticationMechanism.RETURN);
    }
}
