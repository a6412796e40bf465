package be.egmont.web.signin;

import be.egmont.kernel.Setting;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * What the identity provider tells of itself: its addresses and its keys. It is asked when first needed, so that the
 * house starts without it, and again after an hour; when it is silent then, what is known goes on to hold, and it is
 * asked again after half a minute, not by everybody at once.
 */
@ApplicationScoped
public class Discovery {

    static final int PATIENCE_MILLIS = 5_000;

    private static final System.Logger LOG = System.getLogger(Discovery.class.getName());
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private volatile Known known;

    /** One answer of the provider, what follows from it, and when to ask again. */
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
