package be.egmont.web.signin;

import be.egmont.kernel.Setting;
import be.egmont.web.access.Settings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An identity provider that says what a test wants it to say, right or wrong. */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "egmont";
    static final String SUBJECT = "claire";

    // a pair of keys takes long to make
    private static final RSAKey FIRST = pair();
    private static final RSAKey STRANGER = pair();

    private final HttpServer server;
    private final Map<String, Object> description = new HashMap<>();
    private final Map<String, Said> answers = new HashMap<>();
    private final List<JWK> published = new ArrayList<>();
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private RSAKey key = FIRST;

    private record Said(int status, String type, String body) {}

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        published.add(key.toPublicJWK());
        description.put("issuer", issuer());
        description.put("subject_types_supported", List.of("public"));
        description.put("authorization_endpoint", issuer() + "/authorize");
        description.put("token_endpoint", issuer() + "/token");
        description.put("userinfo_endpoint", issuer() + "/userinfo");
        description.put("end_session_endpoint", issuer() + "/end");
        description.put("jwks_uri", issuer() + "/keys");
        description.put("response_types_supported", List.of("code"));
        description.put("id_token_signing_alg_values_supported", List.of("RS256"));
        server.createContext("/", this::answer);
        server.start();
        Settings.clear();
        Settings.set(Setting.URL, "http://localhost:8080");
        Settings.set(Setting.OIDC_ISSUER, issuer());
        Settings.set(Setting.OIDC_CLIENT_ID, CLIENT);
        Settings.set(Setting.OIDC_CLIENT_SECRET, "0123456789abcdef0123456789abcdef");
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void describe(String part, Object value) {
        description.put(part, value);
    }

    void says(String path, int status, String type, String body) {
        answers.put(path, new Said(status, type, body));
    }

    /** Sends on to another address whoever asks there. */
    void leads(String path, String address) {
        answers.put(path, new Said(302, "text/plain", address));
    }

    void silent() {
        server.stop(0);
    }

    /** What it was sent at the token endpoint, in order. */
    List<String> asked() {
        return bodies;
    }

    /** A new key, published beside the old ones. */
    void rotate() {
        key = pair();
        published.add(key.toPublicJWK());
    }

    static RSAKey stranger() {
        return STRANGER;
    }

    private static RSAKey pair() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of an identity token that is right, for a test to spoil. */
    JWTClaimsSet.Builder identity(String nonce) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(SUBJECT)
                .audience(CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("name", "Claire Vandenbossche")
                .claim("groups", List.of("egmont-participant"));
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, "JWT", key);
    }

    static String signed(JWTClaimsSet.Builder claims, String type, RSAKey by) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(by.getKeyID())
                    .type(type == null ? null : new JOSEObjectType(type))
                    .build();
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey key() {
        return key;
    }

    void grants(String idToken, String refreshToken) {
        Map<String, Object> body = new HashMap<>();
        body.put("access_token", "access");
        body.put("token_type", "Bearer");
        body.put("expires_in", 60);
        if (idToken != null) {
            body.put("id_token", idToken);
        }
        if (refreshToken != null) {
            body.put("refresh_token", refreshToken);
        }
        says("/token", 200, "application/json", JSONObjectUtils.toJSONString(body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Said said = switch (path) {
            case "/.well-known/openid-configuration" ->
                new Said(200, "application/json", JSONObjectUtils.toJSONString(description));
            case "/keys" -> new Said(200, "application/json", new JWKSet(published).toString());
            default -> answers.getOrDefault(path, new Said(404, "text/plain", "nothing"));
        };
        if (said.status() == 302) {
            exchange.getResponseHeaders().set("Location", said.body());
        }
        if (path.equals("/token") || path.equals("/elsewhere")) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
        byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", said.type());
        exchange.sendResponseHeaders(said.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        Settings.clear();
    }
}
