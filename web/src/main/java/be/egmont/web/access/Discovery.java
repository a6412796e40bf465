package be.egmont.web.access;

import be.egmont.kernel.Setting;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the identity provider tells of itself: its addresses and its keys. It is asked when first needed, so that the
 * house starts without it, and again after an hour; when it is silent then, what is known goes on to hold.
 */
@ApplicationScoped
public class Discovery {

    static final int PATIENCE_MILLIS = 5_000;

    private static final System.Logger LOG = System.getLogger(Discovery.class.getName());
    private static final int LARGEST_KEYS = 256 * 1024;
    private static final Duration FRESH = Duration.ofHours(1);

    private volatile Known known;

    /** One answer of the provider and the validators that follow from it. */
    private record Known(
            OIDCProviderMetadata metadata,
            IDTokenValidator identity,
            JWTProcessor<SecurityContext> bearer,
            long readAtNanos) {

        boolean isFresh() {
            return System.nanoTime() - readAtNanos < FRESH.toNanos();
        }
    }

    OIDCProviderMetadata metadata() throws SignInFailed {
        return known().metadata();
    }

    IDTokenValidator identity() throws SignInFailed {
        return known().identity();
    }

    JWTProcessor<SecurityContext> bearer() throws SignInFailed {
        return known().bearer();
    }

    private Known known() throws SignInFailed {
        Known now = known;
        if (now == null || !now.isFresh()) {
            try {
                now = ask();
                known = now;
            } catch (IOException | GeneralException unreachable) {
                if (now == null) {
                    throw new SignInFailed(Trouble.PROVIDER_DOWN, "The provider cannot be discovered", unreachable);
                }
                LOG.log(System.Logger.Level.WARNING, "The provider is silent, what it said before holds", unreachable);
            }
        }
        return now;
    }

    private static Known ask() throws IOException, GeneralException {
        OIDCProviderMetadata metadata =
                OIDCProviderMetadata.resolve(new Issuer(Setting.OIDC_ISSUER.get()), PATIENCE_MILLIS, PATIENCE_MILLIS);
        JWSKeySelector<SecurityContext> keys =
                new JWSVerificationKeySelector<>(algorithms(metadata.getIDTokenJWSAlgs()), keys(metadata));
        IDTokenValidator identity =
                new IDTokenValidator(metadata.getIssuer(), new ClientID(Setting.OIDC_CLIENT_ID.get()), keys, null);
        return new Known(metadata, identity, bearer(metadata, keys), System.nanoTime());
    }

    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws MalformedURLException {
        return JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_KEYS))
                .retrying(true)
                .build();
    }

    private static JWTProcessor<SecurityContext> bearer(
            OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                com.nimbusds.jose.JOSEObjectType.JWT, new com.nimbusds.jose.JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(keys);
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                Setting.OIDC_API_AUDIENCE.get(),
                new JWTClaimsSet.Builder()
                        .issuer(metadata.getIssuer().getValue())
                        .build(),
                Set.of("sub", "exp")));
        return processor;
    }

    /** Signatures with the provider's private key only: one with a shared secret could be made by others who know it. */
    static Set<JWSAlgorithm> algorithms(List<JWSAlgorithm> offered) {
        Set<JWSAlgorithm> trusted = offered == null
                ? Set.of()
                : offered.stream()
                        .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                        .collect(Collectors.toUnmodifiableSet());
        return trusted.isEmpty() ? Set.of(JWSAlgorithm.RS256) : trusted;
    }
}
