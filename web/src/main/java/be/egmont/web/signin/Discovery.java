package be.egmont.web.signin;

import be.egmont.kernel.Setting;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * The provider's metadata and keys. They are loaded when first needed, so that the application starts without the
 * provider, and again after an hour; when the provider does not answer, the known ones stay in use and one request
 * tries again after half a minute.
 */
@ApplicationScoped
public class Discovery {

    static final int PATIENCE_MILLIS = 5_000;

    private static final System.Logger LOG = System.getLogger(Discovery.class.getName());
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private volatile Known known;

    /** One answer of the provider, and when to ask again. */
    private record Known(OIDCProviderMetadata metadata, Tokens tokens, long readAtNanos, Duration holds) {

        boolean isFresh() {
            return System.nanoTime() - readAtNanos < holds.toNanos();
        }

        Known silent() {
            return new Known(metadata, tokens, System.nanoTime(), PAUSE);
        }
    }

    OIDCProviderMetadata metadata() throws SignInFailed {
        return known().metadata();
    }

    Tokens tokens() throws SignInFailed {
        return known().tokens();
    }

    private Known known() throws SignInFailed {
        Known now = known;
        if (now == null || !now.isFresh()) {
            try {
                now = ask();
            } catch (IOException | GeneralException | IllegalArgumentException unreachable) {
                if (now == null) {
                    throw new SignInFailed(SignInError.PROVIDER_DOWN, "The provider cannot be discovered", unreachable);
                }
                LOG.log(Level.WARNING, "The provider is silent, what it said before holds", unreachable);
                now = now.silent();
            }
            known = now;
        }
        return now;
    }

    private static Known ask() throws IOException, GeneralException {
        OIDCProviderMetadata metadata = Endpoints.told(Setting.OIDC_ISSUER.get());
        return new Known(metadata, Tokens.of(metadata), System.nanoTime(), FRESH);
    }
}
