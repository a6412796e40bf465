package be.egmont.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpRouterKt;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/**
 * An OpenID Connect provider that asks for no password: whoever reaches it is whom he likes. It therefore listens on
 * the loopback address only, signs with a key made at its start, and its tokens are of no use after it.
 */
public final class DemoIdentityProvider implements Identities {

    private static final String ISSUER = "egmont";
    private static final String CLIENT = "egmont";
    private static final String LANGUAGE = "ui_locales";
    private static final List<String> LOOK = List.of(
            "tokens.css",
            "sign-in.css",
            "source-sans-3-latin.woff2",
            "source-sans-3-latin-ext.woff2",
            "source-serif-4-latin.woff2",
            "source-serif-4-latin-ext.woff2",
            "source-serif-4-latin-600.woff2",
            "source-serif-4-latin-ext-600.woff2",
            "source-serif-4-latin-italic.woff2");

    private final SignInPage page;
    private final String application;
    private final int port;
    private final String secret = Passwords.random();
    // the keys that come with the library are known to everybody
    private final OAuth2TokenProvider tokens = new OAuth2TokenProvider(new KeyProvider(List.of(), "RS256"));
    private final MockOAuth2Server server;

    private DemoIdentityProvider(List<DemoPerson> people, String application, int port) {
        this.page = new SignInPage(people);
        this.application = application;
        this.port = port;
        OAuth2Config config = new OAuth2Config(true, null, null, false, tokens, Set.of(), new NettyWrapper());
        this.server = new MockOAuth2Server(config, routes());
    }

    /**
     * Starts with the usual people.
     *
     * @param port where to listen on the loopback address
     * @param application the address that people sign in to
     */
    public static DemoIdentityProvider start(int port, String application) {
        return start(DemoUsers.all(), port, application);
    }

    public static DemoIdentityProvider start(List<DemoPerson> people, int port, String application) {
        DemoIdentityProvider provider = new DemoIdentityProvider(people, application, port);
        provider.server.start(Ports.loopback(), port);
        // seconds on a slow machine: made meanwhile, and not while the first person waits for his sign-in
        Thread keys = new Thread(() -> provider.tokens.publicJwkSet(ISSUER), "keys");
        keys.setDaemon(true);
        keys.start();
        return provider;
    }

    public String issuer() {
        return "http://localhost:" + port + "/" + ISSUER;
    }

    /** A token of its own with these claims, right or wrong: a test may have it say anything. */
    public String signed(Map<String, Object> claims) {
        return tokens.jwt(claims, Duration.ofMinutes(2), ISSUER).serialize();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "EGMONT_OIDC_ISSUER", issuer(), "EGMONT_OIDC_CLIENT_ID", CLIENT, "EGMONT_OIDC_CLIENT_SECRET", secret);
    }

    @Override
    public List<String> hints() {
        return List.of("Sign in with one click as one of these. All of them are fictitious.");
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private Route[] routes() {
        Stream<Route> look =
                LOOK.stream().map(name -> OAuth2HttpRouterKt.route("/look/" + name, "GET", request -> file(name)));
        Route signIn = OAuth2HttpRouterKt.route("/" + ISSUER + "/authorize", "GET", this::signIn);
        return Stream.concat(Stream.of(signIn), look).toArray(Route[]::new);
    }

    private OAuth2HttpResponse signIn(OAuth2HttpRequest request) {
        if (request.getUrl().queryParameter("redirect_uri") == null) {
            // somebody came by himself; the way in is through Egmont
            return new OAuth2HttpResponse(Headers.of("Location", application), 302, null, null);
        }
        String html = page.html(
                language(request),
                other -> "?"
                        + request.getUrl()
                                .newBuilder()
                                .setQueryParameter(LANGUAGE, other)
                                .build()
                                .encodedQuery());
        Headers headers = Headers.of(
                "Content-Type",
                "text/html;charset=UTF-8",
                "Cache-Control",
                "no-store",
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "no-referrer",
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; "
                        + "frame-ancestors 'none'; form-action 'self' " + application);
        return new OAuth2HttpResponse(headers, 200, html, null);
    }

    /** What was asked for by Egmont or a link on the page, else what the browser prefers, else French. */
    private static String language(OAuth2HttpRequest request) {
        String asked =
                Optional.ofNullable(request.getUrl().queryParameter(LANGUAGE)).orElse("");
        String preferred =
                Optional.ofNullable(request.getHeaders().get("Accept-Language")).orElse("");
        return Stream.concat(
                        Stream.of(asked.split(" ", -1)),
                        preferred.isBlank()
                                ? Stream.empty()
                                : Locale.LanguageRange.parse(preferred).stream().map(Locale.LanguageRange::getRange))
                .map(range -> range.toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .filter(DemoUsers.LANGUAGES::contains)
                .findFirst()
                .orElse(DemoUsers.LANGUAGES.get(0));
    }

    private static OAuth2HttpResponse file(String name) {
        try (InputStream in = DemoIdentityProvider.class.getResourceAsStream("look/" + name)) {
            if (in == null) {
                return new OAuth2HttpResponse(Headers.of(), 404, "", null);
            }
            boolean style = name.endsWith(".css");
            String type = style ? "text/css;charset=UTF-8" : "font/woff2";
            Headers headers = Headers.of("Content-Type", type, "Cache-Control", "max-age=3600");
            byte[] bytes = in.readAllBytes();
            return new OAuth2HttpResponse(headers, 200, null, style ? plain(bytes) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In Egmont the letters have addresses that Faces computes; here they lie beside the style. */
    private static byte[] plain(byte[] style) {
        return new String(style, StandardCharsets.UTF_8)
                .replaceAll("#\\{resource\\['egmont:fonts/([^']+)'\\]}", "$1")
                .getBytes(StandardCharsets.UTF_8);
    }
}
