package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoIdentityProviderTest {

    private static final String APPLICATION = "http://localhost:8080";

    private final HttpClient client = HttpClient.newHttpClient();
    private DemoIdentityProvider provider;

    @BeforeEach
    void start() {
        provider = DemoIdentityProvider.start(Ports.free(), APPLICATION);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void namesItselfAsItIsReached() throws Exception {
        assertThat(get("/.well-known/openid-configuration").body()).contains("\"" + provider.issuer() + "\"");
    }

    @Test
    void showsItsPageInTheLanguageAskedFor() throws Exception {
        HttpResponse<String> page = get("/authorize" + request() + "&ui_locales=nl-BE%20fr", "Accept-Language", "de");

        assertThat(page.body()).contains("<html lang=\"nl\">");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").endsWith(APPLICATION));
    }

    @Test
    void elseInTheOneTheBrowserPrefersElseInFrench() throws Exception {
        assertThat(get("/authorize" + request(), "Accept-Language", "it, de-AT;q=0.8, en;q=0.5")
                        .body())
                .contains("<html lang=\"de\">");
        assertThat(get("/authorize" + request()).body()).contains("<html lang=\"fr\">");
    }

    @Test
    void whoComesByHimselfIsSentToTheApplication() throws Exception {
        HttpResponse<String> answer = get("/authorize");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(APPLICATION);
    }

    @Test
    void wearsTheLookOfTheHouse() throws Exception {
        String tokens = style("tokens.css").body();

        assertThat(tokens)
                .contains("--cover:", "url(\"source-sans-3-latin.woff2\")")
                .doesNotContain("#{");
        assertThat(style("sign-in.css").statusCode()).isEqualTo(200);
        assertThat(style("source-serif-4-latin.woff2").headers().firstValue("Content-Type"))
                .hasValue("font/woff2");
    }

    @Test
    void aClickComesBackWithACode() throws Exception {
        HttpRequest click = HttpRequest.newBuilder(URI.create(provider.issuer() + "/authorize" + request()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=claire.vandenbossche&claims=%7B%7D"))
                .build();

        HttpResponse<String> answer = client.send(click, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .startsWith(APPLICATION + "/callback?")
                        .contains("code=", "state=s"));
    }

    private static String request() {
        return "?response_type=code&client_id=egmont&scope=openid&state=s&nonce=n&redirect_uri="
                + URLEncoder.encode(APPLICATION + "/callback", StandardCharsets.UTF_8);
    }

    private HttpResponse<String> style(String name) throws IOException, InterruptedException {
        URI address = URI.create(provider.issuer()).resolve("/look/" + name);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(provider.issuer() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
