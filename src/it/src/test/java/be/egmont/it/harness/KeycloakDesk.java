package be.egmont.it.harness;

import be.egmont.run.Keycloak;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways into Keycloak beside a browser: for tokens, and for its administrator. */
public final class KeycloakDesk {

    public static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";

    private final Keycloak keycloak;
    private final HttpClient client = HttpClient.newHttpClient();

    public KeycloakDesk(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * Of a person, by the code that a browser brings back; it is caught before Egmont can redeem it.
     *
     * @param page of somebody who is not signed in at Keycloak
     */
    public String userToken(Page page, String application, String subject) throws Exception {
        HttpResponse<String> answer = redeemed(application, code(page, application, subject), VERIFIER);
        return JSONObjectUtils.getString(JSONObjectUtils.parse(expected(answer)), "access_token");
    }

    /** The code of a sign-in that was begun with the challenge of our verifier. */
    public String code(Page page, String application, String subject) {
        String back = back(application);
        page.route(address -> address.startsWith(back), route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        page.navigate(
                request(application, Map.of("code_challenge", challenge(VERIFIER), "code_challenge_method", "S256")));
        page.locator("#username").fill(subject);
        page.locator("#password").fill(keycloak.password());
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(back));
        return page.url().replaceFirst(".*[?&]code=([^&]*).*", "$1");
    }

    /** Gives the code for tokens, as Egmont would; null leaves the verifier out. */
    public HttpResponse<String> redeemed(String application, String code, String verifier) throws Exception {
        Map<String, String> grant = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client(),
                "client_secret",
                keycloak.environment().get("EGMONT_OIDC_CLIENT_SECRET"),
                "redirect_uri",
                back(application),
                "code",
                code));
        if (verifier != null) {
            grant.put("code_verifier", verifier);
        }
        return granted(keycloak.issuer(), grant);
    }

    /** Where Keycloak sends whoever asks for a code with that challenge, before it has asked who he is. */
    public String answered(String application, Map<String, String> challenge) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(request(application, challenge)))
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private String request(String application, Map<String, String> challenge) {
        Map<String, String> request = new HashMap<>(challenge);
        request.putAll(Map.of(
                "client_id",
                client(),
                "response_type",
                "code",
                "scope",
                "openid profile email",
                "redirect_uri",
                back(application)));
        return keycloak.issuer() + "/protocol/openid-connect/auth?" + form(request);
    }

    private static String back(String application) {
        return application + "/sign-in/return";
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String client() {
        return keycloak.environment().get("EGMONT_OIDC_CLIENT_ID");
    }

    /** Of the check-in device, by its own secret. */
    public String deviceToken() throws Exception {
        return token(
                keycloak.issuer(),
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", keycloak.device().getKey(),
                        "client_secret", keycloak.device().getValue()));
    }

    /** Tokens that are over so soon that the roles are renewed while somebody looks. */
    public void shortTokens() throws Exception {
        administer("PUT", "", "{\"accessTokenLifespan\":2}");
    }

    /** Puts somebody into the group of that name. */
    public void join(String subject, String group) throws Exception {
        String found = administer("GET", "/groups?search=" + group, "");
        String id = JSONArrayUtils.parse(found).stream()
                .map(one -> ((Map<?, ?>) one).get("id").toString())
                .findFirst()
                .orElseThrow();
        administer("PUT", "/users/" + subject + "/groups/" + id, "");
    }

    private String administer(String method, String path, String body) throws Exception {
        String token = token(
                keycloak.issuer().replaceFirst("/realms/.*", "/realms/master"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        keycloak.administrator().getKey(),
                        "password",
                        keycloak.administrator().getValue()));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(keycloak.issuer().replace("/realms/", "/admin/realms/") + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        return expected(answer);
    }

    private String token(String issuer, Map<String, String> grant)
            throws IOException, InterruptedException, ParseException {
        return JSONObjectUtils.getString(JSONObjectUtils.parse(expected(granted(issuer, grant))), "access_token");
    }

    private HttpResponse<String> granted(String issuer, Map<String, String> grant)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(grant)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String expected(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    "Keycloak says " + answer.statusCode() + " to " + answer.uri() + ": " + answer.body());
        }
        return answer.body();
    }
}
