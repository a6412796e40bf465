package be.egmont.bench.product;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who has done nothing wrong while somebody else does: a reader who opens her week four times a second, and a door that notes an entry
 * five times a second and sends each again until it was taken.
 */
final class Neighbours {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EVENT = """
            {"events": [{"id": "%s", "session": "%s", "badge": "%s", "direction": "in", "at": "2026-02-04T09:42:00Z",
              "source": "qr", "device": "neighbour"}]}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Visitor reader;
    private final Visitor door;
    private final String session;
    private final List<String> badges;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Double> pages = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> doors = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean going = true;

    Neighbours(Visitor reader, Visitor door, String session, List<String> badges) {
        this.reader = reader;
        this.door = door;
        this.session = session;
        this.badges = badges;
    }

    void begin() {
        each(250, this::reads);
        each(200, this::notes);
    }

    /** Milliseconds that pages took which were answered: median and p95. */
    String pages() {
        return figures(pages);
    }

    String doors() {
        return figures(doors);
    }

    /** How many requests were not answered as usual. */
    int refused() {
        return refused.get();
    }

    /** How many entries the server has said that it has noted, one for each that was sent. */
    int taken() {
        return taken.get();
    }

    private void reads() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        if (answer(HttpRequest.newBuilder(reader.address("/")).header("Cookie", reader.cookies())) == 200) {
            pages.add((System.nanoTime() - begin) / 1e6);
        } else {
            refused.incrementAndGet();
        }
    }

    /** An entry has its number from the device, so that it is noted once however often it is sent. */
    private void notes() throws IOException, InterruptedException {
        String event = EVENT.formatted(UUID.randomUUID(), session, badges.get(taken.get() % badges.size()));
        long begin = System.nanoTime();
        while (true) {
            int status = answer(HttpRequest.newBuilder(door.address("/api/v1/attendance/events"))
                    .header("Cookie", door.cookies())
                    .header("Content-Type", "application/json")
                    .header("X-Egmont-Request", "bench")
                    .POST(HttpRequest.BodyPublishers.ofString(event)));
            if (status / 100 == 2) {
                break;
            }
            refused.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(500);
        }
        taken.incrementAndGet();
        doors.add((System.nanoTime() - begin) / 1e6);
    }

    /** Zero when there was none. */
    private int answer(HttpRequest.Builder request) throws InterruptedException {
        try {
            return client.send(
                            request.timeout(PATIENCE)
                                    .header("Accept-Language", "fr")
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    /** Something that may fail. */
    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    private void each(int millis, Act act) {
        Thread thread = new Thread(() -> {
            try {
                while (going) {
                    act.run();
                    TimeUnit.MILLISECONDS.sleep(millis);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private static String figures(List<Double> millis) {
        List<Double> sorted;
        synchronized (millis) {
            sorted = new ArrayList<>(millis);
        }
        if (sorted.isEmpty()) {
            return "none,none";
        }
        Collections.sort(sorted);
        return Math.round(sorted.get(sorted.size() / 2)) + "," + Math.round(sorted.get(sorted.size() * 95 / 100));
    }

    /** Each ends what it has begun: an entry is sent until it was taken. */
    void end() throws InterruptedException {
        going = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
