package be.egmont.web.signin;

import be.egmont.kernel.Setting;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls to the provider's token and userinfo endpoints. */
final class TokenEndpoint {

    private final OIDCProviderMetadata metadata;
    private final Tokens tokens;

    TokenEndpoint(OIDCProviderMetadata metadata, Tokens tokens) {
        this.metadata = metadata;
        this.tokens = tokens;
    }

    /** Exchanges a code or a refresh token for tokens. */
    OIDCTokens redeem(AuthorizationGrant grant) throws SignInFailed, IOException, ParseException {
        HTTPResponse http = sent(new TokenRequest.Builder(metadata.getTokenEndpointURI(), ourselves(), grant)
                .build()
                .toHTTPRequest());
        if (http.getStatusCode() >= 500) {
            throw new SignInFailed(SignInError.PROVIDER_DOWN, "The token endpoint says " + http.getStatusCode());
        }
        var response = OIDCTokenResponseParser.parse(http);
        if (!response.indicatesSuccess()) {
            var error = response.toErrorResponse().getErrorObject();
            boolean ended = OAuth2Error.INVALID_GRANT.equals(error)
                    && grant instanceof com.nimbusds.oauth2.sdk.RefreshTokenGrant;
            throw new SignInFailed(
                    ended ? SignInError.ENDED : SignInError.NOT_BELIEVED,
                    "The grant is not redeemed: " + error.getCode());
        }
        return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
    }

    /**
     * Further claims from the userinfo endpoint, if there is one. The access token could have been swapped, so the
     * subject must be the same.
     */
    Map<String, Object> userinfo(OIDCTokens held, String subject)
            throws SignInFailed, IOException, ParseException, BadJOSEException, JOSEException {
        URI address = metadata.getUserInfoEndpointURI();
        if (address == null) {
            return new HashMap<>();
        }
        UserInfoResponse response =
                UserInfoResponse.parse(sent(new UserInfoRequest(address, held.getBearerAccessToken()).toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            return new HashMap<>();
        }
        UserInfoSuccessResponse told = response.toSuccessResponse();
        Map<String, Object> claims = told.getUserInfoJWT() == null
                ? told.getUserInfo().toJSONObject()
                : tokens.userinfo(told.getUserInfoJWT());
        if (!subject.equals(claims.get("sub"))) {
            throw new SignInFailed(SignInError.NOT_BELIEVED, "The userinfo endpoint speaks of somebody else");
        }
        return new HashMap<>(claims);
    }

    private static HTTPResponse sent(HTTPRequest request) throws IOException {
        request.setConnectTimeout(Discovery.PATIENCE_MILLIS);
        request.setReadTimeout(Discovery.PATIENCE_MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }

    /** Our client authentication, by the method that the provider prefers. */
    private ClientAuthentication ourselves() {
        ClientID client = new ClientID(Setting.OIDC_CLIENT_ID.get());
        Secret secret = new Secret(Setting.OIDC_CLIENT_SECRET.get());
        List<ClientAuthenticationMethod> accepted = metadata.getTokenEndpointAuthMethods();
        boolean onlyPost = accepted != null
                && !accepted.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && accepted.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return onlyPost ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }
}
