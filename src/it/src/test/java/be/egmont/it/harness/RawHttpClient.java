package be.egmont.it.harness;

import com.microsoft.playwright.options.Cookie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Asks beside the browser what no browser would ask: follows nothing, keeps no cookie, sends what it is told. */
public final class RawHttpClient {

    /** The header that tells the origin of a request. */
    public static final String ADDRESS = "X-Forwarded-For";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String cookies;

    public RawHttpClient(String url, String cookies) {
        this.url = url;
        this.cookies = cookies;
    }

    /** Under the session that this browser has now. */
    public static RawHttpClient of(Visit visit) {
        List<Cookie> cookies = visit.context().cookies(visit.url());
        return new RawHttpClient(
                visit.url(),
                cookies.stream().map(cookie -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; ")));
    }

    /**
     * By GET.
     *
     * @param headers names and values in turn
     */
    public HttpResponse<String> asks(String path, String... headers) {
        return sent(request(path, headers).GET().build());
    }

    /** By GET, without waiting for the answer. */
    public CompletableFuture<HttpResponse<String>> asksAside(String path) {
        return client.sendAsync(request(path).GET().build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> posts(String path, String type, String body, String... headers) {
        return sent(posting(path, type, body, headers));
    }

    /** By POST, without waiting for the answer. */
    public CompletableFuture<HttpResponse<String>> postsAside(String path, String type, String body) {
        return client.sendAsync(posting(path, type, body), BodyHandlers.ofString());
    }

    /**
     * By any method, as a script of ours would.
     *
     * @param body of JSON; null for none
     */
    public HttpResponse<String> sends(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("X-Egmont-Request", "1");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return sent(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest posting(String path, String type, String body, String... headers) {
        return request(path, headers)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    public String cookies() {
        return cookies;
    }

    /** Sends exactly this; whatever comes back. */
    public String says(String first, String... lines) {
        return said(in -> new String(in.readAllBytes(), StandardCharsets.UTF_8), first, lines);
    }

    /** Sends exactly this; the first line of the answer, which may come before everything has been sent. */
    public String verdict(String first, String... lines) {
        return said(
                in -> new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine(), first, lines);
    }

    /** Sends exactly this; the answer as far as that text, which may come before everything has been sent. */
    public String hears(String end, String first, String... lines) {
        return said(
                in -> {
                    StringBuilder heard = new StringBuilder();
                    InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                    while (heard.indexOf(end) < 0) {
                        int next = reader.read();
                        if (next < 0) {
                            break;
                        }
                        heard.append((char) next);
                    }
                    return heard.toString();
                },
                first,
                lines);
    }

    /** How an answer is read. */
    private interface Reading {
        String of(InputStream in) throws IOException;
    }

    private String said(Reading reading, String first, String... lines) {
        URI house = URI.create(url);
        try (Socket socket = new Socket(house.getHost(), house.getPort())) {
            socket.setSoTimeout(30_000);
            String all = first + "\r\nConnection: close\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return reading.of(socket.getInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(first + " is not answered", e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request + " is not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
