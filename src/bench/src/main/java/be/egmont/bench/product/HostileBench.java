package be.egmont.bench.product;

import be.egmont.run.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What somebody who means harm costs somebody who does not. The server has its memory, its limits and its settings as it ships; between
 * it and its database is a wire that can be made slow and cut. Prints CSV: a line for each way, with what the one was answered and
 * how long a page and a door took for the others.
 */
public final class HostileBench {

    private static final int SECONDS = 20;
    private static final int MANY = 64;
    private static final int BODIES = 400;
    private static final int IDLE = 500;
    private static final int SLOW = 300;
    private static final int SHEETS = 20;
    private static final int DELAY_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    static final String PROXY = "X-Forwarded-For";

    private final Product product;
    private final SlowWire wire;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();
    private int taken;

    private HostileBench(Product product, SlowWire wire) {
        this.product = product;
        this.wire = wire;
    }

    /**
     * Measures.
     *
     * @param arguments how many seconds each way lasts, twenty without; the database is away for three times as long
     */
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? SECONDS : Integer.parseInt(arguments[0]);
        Folders folders = Product.workshop();
        List<SlowWire> wires = new ArrayList<>();
        try (Product product = Product.startBehind(folders, database -> {
            wires.add(new SlowWire(database));
            return wires.get(0).port();
        })) {
            new HostileBench(product, wires.get(0)).run(seconds, folders.log().resolve("server.log"));
        } finally {
            for (SlowWire wire : wires) {
                wire.close();
            }
        }
    }

    /** Something that is done to the server for so many seconds. */
    private interface Way {
        void go(int seconds) throws Exception;
    }

    private void run(int seconds, Path log) throws Exception {
        Visitor claire = in("claire.vandenbossche");
        Visitor sander = in("sander.tielemansen");
        Visitor marieke = in("marieke.lejeune");
        Visitor pieterjan = in("pieterjan.roosebeke");
        Visitor youssef = in("youssef.benhaddou");
        System.out.println("way,answers,page_median_ms,page_p95_ms,door_median_ms,door_p95_ms,refused,log_lines");
        way("settling", log, seconds, length -> TimeUnit.SECONDS.sleep(length));
        way("nobody", log, seconds, length -> TimeUnit.SECONDS.sleep(length));
        way("a participant without a pause", log, seconds, length -> flood(length, claire, "/"));
        way(
                "a participant who calls REST without a pause",
                log,
                seconds,
                length -> flood(length, sander, "/api/v1/me"));
        way("a stranger without a pause", log, seconds, length -> flood(length, null, "/programme/week.xhtml"));
        way(BODIES + " bodies of 2 MB", log, seconds, length -> bodies(marieke));
        way(IDLE + " idle and " + SLOW + " slow connections", log, seconds, length -> slow(length, pieterjan));
        way(SHEETS + " reports at once", log, seconds, length -> reports(youssef));
        way("a slow database", log, seconds, length -> {
            wire.delay(DELAY_MILLIS);
            TimeUnit.SECONDS.sleep(length);
            wire.delay(0);
        });
        way("no database", log, seconds, length -> {
            wire.cut();
            TimeUnit.SECONDS.sleep(3L * length);
            wire.mend();
        });
        way("nobody again", log, seconds, length -> TimeUnit.SECONDS.sleep(length));
        System.out.println("# entries taken: " + taken + ", in the database: " + noted());
    }

    private void way(String name, Path log, int seconds, Way way) throws Exception {
        answered.clear();
        long lines = lines(log);
        Neighbours others = neighbours();
        others.begin();
        way.go(seconds);
        others.end();
        taken += others.taken();
        System.out.printf(
                "%s,%s,%s,%s,%d,%d%n",
                name,
                new TreeMap<>(answered).toString().replace(',', ';'),
                others.pages(),
                others.doors(),
                others.refused(),
                lines(log) - lines);
    }

    private static long lines(Path log) throws IOException {
        try (Stream<String> all = Files.lines(log, StandardCharsets.UTF_8)) {
            return all.count();
        }
    }

    private Neighbours neighbours() throws IOException, InterruptedException, SQLException {
        return new Neighbours(
                in("nele.goossenaerts"),
                in("aurore.ledentu"),
                column("SELECT code FROM session WHERE starts_at > '2026-02-04' ORDER BY starts_at, code LIMIT 1")
                        .get(0),
                column("SELECT badge FROM participant WHERE badge IS NOT NULL ORDER BY id LIMIT 300"));
    }

    private Visitor in(String subject) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(product.url());
        visitor.signIn(subject);
        return visitor;
    }

    private void flood(int seconds, Visitor who, String path) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        atOnce(MANY, () -> {
            while (System.nanoTime() < end) {
                count(request(who, path).build());
            }
        });
    }

    /** A million numbers, where a request for a meeting is wanted. */
    private void bodies(Visitor who) throws InterruptedException {
        String body = "[" + "1,".repeat(1_000_000).replaceFirst(",$", "") + "]";
        atOnce(MANY, () -> {
            for (int i = 0; i < BODIES / MANY + 1; i++) {
                count(request(who, "/api/v1/meetings")
                        .header("Content-Type", "application/json")
                        .header("X-Egmont-Request", "bench")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
            }
        });
    }

    /** Those that say nothing, and those of somebody signed in who sends a form byte by byte, and again when he is shut out. */
    private void slow(int seconds, Visitor who) throws InterruptedException, IOException {
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < IDLE; i++) {
            idle.add(connected());
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        String head = "POST /index.xhtml HTTP/1.1\r\nHost: localhost\r\nCookie: " + who.cookies()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n";
        atOnce(SLOW, () -> {
            while (System.nanoTime() < end) {
                try (Socket socket = connected()) {
                    OutputStream out = socket.getOutputStream();
                    out.write(head.getBytes(StandardCharsets.US_ASCII));
                    while (System.nanoTime() < end) {
                        out.write('a');
                        out.flush();
                        TimeUnit.SECONDS.sleep(1);
                    }
                } catch (IOException shutOut) {
                    answered.merge("shut out", 1, Integer::sum);
                }
            }
        });
        for (Socket socket : idle) {
            socket.close();
        }
    }

    private Socket connected() throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), URI.create(product.url()).getPort());
    }

    private void reports(Visitor who) throws InterruptedException {
        atOnce(SHEETS, () -> {
            for (int i = 0; i < 5; i++) {
                count(request(who, "/reporting/matrix.xhtml").build());
            }
        });
    }

    private HttpRequest.Builder request(Visitor who, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.url() + path))
                .timeout(PATIENCE)
                // from another address than the neighbours
                .header(PROXY, "203.0.113.7")
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .header("Accept-Language", "fr");
        return who == null ? request : request.header("Cookie", who.cookies());
    }

    private void count(HttpRequest request) throws InterruptedException {
        String status;
        try {
            status = Integer.toString(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException none) {
            status = "none";
        }
        answered.merge(status, 1, Integer::sum);
    }

    /** Something that many do. */
    private interface Act {
        void run() throws InterruptedException;
    }

    private static void atOnce(int many, Act act) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Thread thread = new Thread(() -> {
                try {
                    act.run();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private long noted() throws SQLException {
        return Long.parseLong(column("SELECT count(*) FROM attendance_event WHERE device = 'neighbour'")
                .get(0));
    }

    private List<String> column(String query) throws SQLException {
        try (Connection database = product.database().connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (row.next()) {
                column.add(row.getString(1));
            }
            return column;
        }
    }
}
