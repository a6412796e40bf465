package be.egmont.bench.product;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with cookies and without a browser, since what is measured is the server. */
public final class Visitor {

    private static final Pattern FORM = Pattern.compile("(?s)<form.*?</form>");
    private static final Pattern INPUT = Pattern.compile("<input[^>]* name=\"([^\"]*)\"[^>]* value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();

    private final HttpClient client = HttpClient.newBuilder()
            // as the proxy in front asks; and what is asked for as HTTP/2 is not compressed
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String url;

    /**
     * Somebody who has not signed in.
     *
     * @param url the address of the house, without a slash at its end
     */
    public Visitor(String url) {
        this.url = url;
    }

    /**
     * Signs in by one click at the demo provider.
     *
     * @param subject as the provider knows him
     * @return the page that he then has before him
     * @throws IOException also when the provider does not know him
     */
    public HttpResponse<String> signIn(String subject) throws IOException, InterruptedException {
        HttpResponse<String> provider = ask("/");
        String form = FORM.matcher(provider.body())
                .results()
                .map(MatchResult::group)
                .filter(one -> one.contains("\"" + subject + "\""))
                .findFirst()
                .orElseThrow(() -> new IOException("The provider does not know " + subject + ": " + provider.uri()));
        String fields = INPUT.matcher(form)
                .results()
                .map(input -> input.group(1) + "=" + URLEncoder.encode(plain(input.group(2)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(provider.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** Asks for a page in French, and follows where it leads. */
    public HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + path)).header("Accept-Language", "fr"));
    }

    /** What a browser would send along with each request. */
    String cookies() {
        return cookies.getCookieStore().get(URI.create(url)).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    URI address(String path) {
        return URI.create(url + path);
    }

    /** Asks as a browser does, compressed. */
    HttpResponse<byte[]> fetch(URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Language", "fr")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /**
     * Sends JSON to a REST path.
     *
     * @return what it answers
     * @throws IOException also when it refuses
     */
    public String tell(String method, String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("X-Egmont-Request", "bench")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Sends a form as a browser does when that button is pressed, and follows where it leads. */
    HttpResponse<String> press(Form form, String button) throws IOException, InterruptedException {
        return send(form.press(button).header("Accept-Language", "fr"));
    }

    private static String plain(String attribute) {
        return attribute
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
