package be.egmont.web.access;

import be.egmont.kernel.Setting;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ministry's identity provider, as OpenID Connect: where to send people, what to make of those who come back. The
 * protocol itself is the library's.
 */
@ApplicationScoped
public class Provider {

    private static final Scope ASKED = new Scope("openid", "profile", "email");

    @Inject
    private Clock clock;

    @Inject
    private Discovery discovery;

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
                .endpointURI(discovery.metadata().getAuthorizationEndpointURI())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .customParameter("ui_locales", language)
                .build()
                .toURI();
    }

    /**
     * Makes a person of what the provider sent the browser back with.
     *
     * @param query the query of the return address
     */
    SignedIn complete(Pending pending, String query) throws SignInFailed {
        try {
            AuthenticationResponse answer =
                    AuthenticationResponseParser.parse(URI.create(returnAddress() + "?" + query));
            // a provider that names itself in the answer must be ours: the code may belong to another one
            if (answer.getIssuer() != null
                    && !answer.getIssuer().equals(discovery.metadata().getIssuer())) {
                throw new SignInFailed(Trouble.NOT_BELIEVED, "The answer is of " + answer.getIssuer());
            }
            if (!answer.indicatesSuccess()) {
                throw refused(answer.toErrorResponse().getErrorObject());
            }
            return redeem(pending, answer.toSuccessResponse());
        } catch (IOException unreachable) {
            throw new SignInFailed(Trouble.PROVIDER_DOWN, "The provider does not answer", unreachable);
        } catch (com.nimbusds.oauth2.sdk.ParseException | ParseException | IllegalArgumentException nonsense) {
            throw new SignInFailed(Trouble.NOT_BELIEVED, "The provider answers nonsense", nonsense);
        } catch (KeySourceException unreachable) {
            throw new SignInFailed(Trouble.PROVIDER_DOWN, "The provider does not give its keys", unreachable);
        } catch (BadJOSEException | JOSEException forged) {
            throw new SignInFailed(Trouble.NOT_BELIEVED, "The identity token does not hold", forged);
        }
    }

    private SignedIn redeem(Pending pending, AuthenticationSuccessResponse answer)
            throws SignInFailed, IOException, com.nimbusds.oauth2.sdk.ParseException, ParseException, BadJOSEException,
                    JOSEException {
        if (answer.getAuthorizationCode() == null) {
            throw new SignInFailed(Trouble.NOT_BELIEVED, "The answer has no code");
        }
        TokenRequest request = new TokenRequest.Builder(
                        discovery.metadata().getTokenEndpointURI(),
                        ourselves(),
                        new AuthorizationCodeGrant(
                                answer.getAuthorizationCode(), returnAddress(), new CodeVerifier(pending.verifier())))
                .build();
        HTTPResponse http = sent(request.toHTTPRequest());
        if (http.getStatusCode() >= 500) {
            throw new SignInFailed(Trouble.PROVIDER_DOWN, "The token endpoint says " + http.getStatusCode());
        }
        var response = OIDCTokenResponseParser.parse(http);
        if (!response.indicatesSuccess()) {
            throw new SignInFailed(
                    Trouble.NOT_BELIEVED,
                    "The code is not redeemed: " + response.toErrorResponse().getErrorObject());
        }
        OIDCTokens tokens = ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
        JWT identity = tokens.getIDToken();
        Map<String, Object> claims = new HashMap<>(discovery
                .identity()
                .validate(identity, new Nonce(pending.nonce()))
                .toJWTClaimsSet()
                .getClaims());
        if (!groups().stand(claims)) {
            more(tokens).forEach(claims::putIfAbsent);
        }
        return person(claims, identity.serialize());
    }

    /** What the provider keeps out of the identity token and tells at its userinfo endpoint, if it has one. */
    private Map<String, Object> more(OIDCTokens tokens)
            throws SignInFailed, IOException, com.nimbusds.oauth2.sdk.ParseException, ParseException {
        URI address = discovery.metadata().getUserInfoEndpointURI();
        if (address == null) {
            return Map.of();
        }
        UserInfoResponse response = UserInfoResponse.parse(
                sent(new UserInfoRequest(address, tokens.getBearerAccessToken()).toHTTPRequest()));
        UserInfo told =
                response.indicatesSuccess() ? response.toSuccessResponse().getUserInfo() : null;
        String subject = tokens.getIDToken().getJWTClaimsSet().getSubject();
        // an access token could have been swapped: only what is told of the same person counts
        return told != null && told.getSubject().getValue().equals(subject) ? told.toJSONObject() : Map.of();
    }

    /** Believes a bearer token of the provider that is meant for us. */
    SignedIn believe(String token) throws SignInFailed {
        try {
            return person(
                    discovery.bearer().process(JWTParser.parse(token), null).getClaims(), null);
        } catch (KeySourceException unreachable) {
            throw new SignInFailed(Trouble.PROVIDER_DOWN, "The provider does not give its keys", unreachable);
        } catch (ParseException | BadJOSEException | JOSEException forged) {
            throw new SignInFailed(Trouble.NOT_BELIEVED, "The bearer token does not hold", forged);
        }
    }

    /** Where to go to sign out at the provider too, if it has such an address. */
    Optional<URI> signOut(SignedIn person) {
        try {
            URI end = discovery.metadata().getEndSessionEndpointURI();
            return end == null || person.idToken() == null
                    ? Optional.empty()
                    : Optional.of(new LogoutRequest(
                                    end,
                                    JWTParser.parse(person.idToken()),
                                    URI.create(Setting.URL.get() + Threshold.OUT),
                                    null)
                            .toURI());
        } catch (SignInFailed | ParseException unreachable) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port of the provider, as a content security policy names them. */
    static String origin() {
        return House.origin(Setting.OIDC_ISSUER.get());
    }

    private static SignedIn person(Map<String, Object> claims, String idToken) {
        String subject = claims.get("sub").toString();
        String name = String.valueOf(claims.getOrDefault("name", claims.getOrDefault("preferred_username", subject)));
        Object email = claims.get("email");
        return new SignedIn(subject, name, email == null ? null : email.toString(), groups().roles(claims), idToken);
    }

    private static SignInFailed refused(ErrorObject error) {
        boolean down = OAuth2Error.SERVER_ERROR.equals(error) || OAuth2Error.TEMPORARILY_UNAVAILABLE.equals(error);
        return new SignInFailed(down ? Trouble.PROVIDER_DOWN : Trouble.DENIED, "The provider says " + error.getCode());
    }

    private static HTTPResponse sent(HTTPRequest request) throws IOException {
        request.setConnectTimeout(Discovery.PATIENCE_MILLIS);
        request.setReadTimeout(Discovery.PATIENCE_MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }

    private static Groups groups() {
        return new Groups(Setting.OIDC_CLAIM_GROUPS.get(), Setting.OIDC_GROUP_PREFIX.get());
    }

    /** How we show the provider who we are: the way it prefers, where it says so. */
    private ClientAuthentication ourselves() throws SignInFailed {
        List<ClientAuthenticationMethod> accepted = discovery.metadata().getTokenEndpointAuthMethods();
        Secret secret = new Secret(Setting.OIDC_CLIENT_SECRET.get());
        boolean onlyPost = accepted != null
                && !accepted.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && accepted.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return onlyPost ? new ClientSecretPost(client(), secret) : new ClientSecretBasic(client(), secret);
    }

    private static ClientID client() {
        return new ClientID(Setting.OIDC_CLIENT_ID.get());
    }

    /** From configuration, never from the request: a forged Host header must not receive the code. */
    private static URI returnAddress() {
        return URI.create(Setting.URL.get() + SignIn.RETURN);
    }
}
