package be.egmont.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a server on this machine answers, asked as a browser would ask. */
final class Answers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String url;

    Answers(int port) {
        this.url = "http://localhost:" + port + "/";
    }

    String url() {
        return url;
    }

    boolean healthy() throws InterruptedException {
        return status("health") == 200;
    }

    /** A page, or the way to the sign-in. */
    boolean page() throws InterruptedException {
        int status = status("");
        return status >= 200 && status < 400;
    }

    private int status(String path) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
