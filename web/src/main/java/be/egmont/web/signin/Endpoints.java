package be.egmont.web.signin;

import be.egmont.kernel.Setting;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.minidev.json.JSONObject;

/** The provider's metadata, with the settings that replace parts of it or all of it. */
public final class Endpoints {

    /** Each setting and the part of the metadata that it replaces. */
    public static final Map<Setting, String> OVERRIDES = Map.of(
            Setting.OIDC_AUTHORIZATION_ENDPOINT, "authorization_endpoint",
            Setting.OIDC_TOKEN_ENDPOINT, "token_endpoint",
            Setting.OIDC_USERINFO_ENDPOINT, "userinfo_endpoint",
            Setting.OIDC_END_SESSION_ENDPOINT, "end_session_endpoint",
            Setting.OIDC_JWKS_URI, "jwks_uri");

    private Endpoints() {}

    static OIDCProviderMetadata told(String issuer) throws IOException, GeneralException {
        JSONObject description = Setting.OIDC_DISCOVERY.isOn()
                ? OIDCProviderMetadata.resolve(new Issuer(issuer), Discovery.PATIENCE_MILLIS, Discovery.PATIENCE_MILLIS)
                        .toJSONObject()
                : untold(issuer);
        OVERRIDES.forEach((setting, part) -> setting.find().ifPresent(address -> description.put(part, address)));
        return OIDCProviderMetadata.parse(description);
    }

    private static JSONObject untold(String issuer) {
        JSONObject description = new JSONObject();
        description.put("issuer", issuer);
        description.put("subject_types_supported", List.of("public"));
        // without discovery these are required
        description.put("authorization_endpoint", Setting.OIDC_AUTHORIZATION_ENDPOINT.get());
        description.put("token_endpoint", Setting.OIDC_TOKEN_ENDPOINT.get());
        description.put("jwks_uri", Setting.OIDC_JWKS_URI.get());
        return description;
    }
}
