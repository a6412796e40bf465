package be.egmont.bench.product;

import static us.abstracta.jmeter.javadsl.JmeterDsl.csvDataSet;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpHeaders;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpSampler;
import static us.abstracta.jmeter.javadsl.JmeterDsl.rpsThreadGroup;
import static us.abstracta.jmeter.javadsl.JmeterDsl.testPlan;
import static us.abstracta.jmeter.javadsl.JmeterDsl.threadGroup;
import static us.abstracta.jmeter.javadsl.JmeterDsl.weightedSwitchController;

import java.io.IOException;
import java.io.PrintStream;
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
import java.util.Locale;
import java.util.Map;
import org.apache.http.entity.ContentType;
import us.abstracta.jmeter.javadsl.core.DslTestPlan;
import us.abstracta.jmeter.javadsl.core.TestPlanStats;
import us.abstracta.jmeter.javadsl.core.configs.DslCsvDataSet;
import us.abstracta.jmeter.javadsl.core.controllers.DslWeightedSwitchController;
import us.abstracta.jmeter.javadsl.core.engines.EmbeddedJmeterEngine;
import us.abstracta.jmeter.javadsl.core.stats.StatsSummary;
import us.abstracta.jmeter.javadsl.core.threadgroups.BaseThreadGroup.ThreadGroupChild;
import us.abstracta.jmeter.javadsl.core.threadgroups.DslDefaultThreadGroup;
import us.abstracta.jmeter.javadsl.core.threadgroups.RpsThreadGroup;
import us.abstracta.jmeter.javadsl.http.DslHttpSampler;
import us.abstracta.jmeter.javadsl.http.HttpHeaders;

/**
 * The morning of the first day: people open their week, doors scan, the team reloads its lists, all without a pause. JMeter asks, in
 * steps of ten, twenty-five and fifty people of whom three in five read, three in ten stand at doors and one in ten belongs to the
 * team; then eight ask for one page at a time. Beside it a page and a servlet without anything of ours in them: the limit. Last,
 * a thousand who have signed in come back at a steady rate. Prints CSV.
 */
public final class MorningBench {

    private static final List<Integer> STEPS = List.of(10, 25, 50);
    private static final int SECONDS = 60;
    private static final int SETTLING = 30;
    private static final int WARMING = 120;
    private static final int ALONE_SECONDS = 15;
    private static final int AT_ONCE = 8;
    private static final int THOUSAND = 1000;
    private static final int PAGES_A_SECOND = 15;
    private static final int DOORS_A_SECOND = 20;

    /** Each by eight at once: what the stranger sees, pages, and REST. */
    private static final Map<String, List<String>> ALONE = Map.of(
            "strangers", List.of("/sign-in/expired", "/health/live"),
            "readers", List.of("/", "/programme/week.xhtml", "/api/v1/me", "/api/v1/myWeek"),
            "team", List.of("/delegation/list.xhtml", "/meeting/vetting.xhtml"));

    private static final String EVENT = """
            {"events": [{"id": "${__UUID()}", "session": "%s", "badge": "${BADGE}", "direction": "in",
              "at": "2026-02-04T09:42:00Z", "source": "qr", "device": "bench"}]}""";

    private final PrintStream out = System.out;
    private final Path work;
    private final Product product;
    private final String session;

    private MorningBench(Path work, Product product, String session) {
        this.work = work;
        this.product = product;
        this.session = session;
    }

    /**
     * Measures.
     *
     * @param arguments how many seconds each step takes, sixty without; how many the thousand come, none without; and how many people, when
     *     that alone is of interest: eight for a page at a time, a thousand for those
     */
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? SECONDS : Integer.parseInt(arguments[0]);
        int steady = arguments.length < 2 ? 0 : Integer.parseInt(arguments[1]);
        Path work = Files.createTempDirectory(Path.of("src/bench/target").toAbsolutePath(), "morning-");
        try (Product product = Product.start(Product.workshop());
                Connection connection = product.database().connect()) {
            String session = column(
                            connection,
                            "SELECT code FROM session WHERE starts_at > '2026-02-04' ORDER BY starts_at, code LIMIT 1")
                    .get(0);
            MorningBench bench = new MorningBench(work, product, session);
            bench.cookies("readers", "claire.vandenbossche", 30);
            bench.cookies("team", "nele.goossenaerts", 5);
            bench.doors(
                    column(connection, "SELECT badge FROM participant WHERE badge IS NOT NULL ORDER BY id LIMIT 300"));
            // a server runs for days, and what it does most is compiled in its first minutes
            told(bench.people(STEPS.get(1), WARMING));
            System.out.println("people,what,asked,errors,per_second,median_ms,p95_ms");
            if (arguments.length > 2) {
                int people = Integer.parseInt(arguments[2]);
                switch (people) {
                    case AT_ONCE -> bench.limits();
                    case THOUSAND -> bench.thousand(steady);
                    default -> bench.step(people, seconds);
                }
                return;
            }
            for (int people : STEPS) {
                bench.step(people, seconds);
            }
            bench.limits();
            if (steady > 0) {
                bench.thousand(steady);
            }
        }
    }

    private void step(int people, int seconds) throws Exception {
        double collecting = collecting();
        int before = Yardstick.measure();
        TestPlanStats told = told(people(people, seconds));
        for (String label : told.labels()) {
            line(people, label, told.byLabel(label));
        }
        line(people, "all", told.overall());
        out.printf(
                Locale.ROOT,
                "# %d people: %.1f of %d s collecting; the machine hashed %d MB/s before and %d after%n",
                people,
                collecting() - collecting,
                seconds,
                before,
                Yardstick.measure());
    }

    private void limits() throws Exception {
        for (String who : List.of("strangers", "readers", "team")) {
            for (String path : ALONE.get(who)) {
                alone(who, path, product.url());
            }
        }
        try (EmptyApplication empty = EmptyApplication.start(work)) {
            for (String path : List.of(EmptyApplication.PAGE, EmptyApplication.SERVLET)) {
                // a server that has just started: what it compiles first is no part of it
                alone(null, path, empty.url());
                alone("strangers", path, empty.url());
            }
        }
    }

    /** By eight at once, after half a minute that is not counted: until then the server compiles what it does most. */
    private void alone(String who, String path, String url) throws IOException, InterruptedException {
        told(testPlan(alone(who, path, url, SETTLING)));
        TestPlanStats told = told(testPlan(alone(who, path, url, ALONE_SECONDS)));
        if (who != null) {
            line(AT_ONCE, path, told.overall());
        }
    }

    private DslDefaultThreadGroup alone(String who, String path, String url, int seconds) throws IOException {
        Duration length = Duration.ofSeconds(seconds);
        return who == null || who.equals("strangers")
                ? threadGroup(AT_ONCE, length, httpSampler(path, url + path))
                : threadGroup(AT_ONCE, length, data(who, "COOKIE"), headers(), httpSampler(path, url + path));
    }

    /** All of them have signed in, each opens a page now and then; and doors scan. */
    private void thousand(int seconds) throws Exception {
        cookies("thousand", "claire.vandenbossche", THOUSAND);
        double collecting = collecting();
        TestPlanStats told = told(testPlan(
                steady(
                        "pages",
                        PAGES_A_SECOND,
                        seconds,
                        data("thousand", "COOKIE"),
                        headers(),
                        pages(Map.of(
                                "my week", "/",
                                "programme", "/programme/week.xhtml",
                                "a session", "/programme/session.xhtml?session=" + session,
                                "my meetings", "/meeting/list.xhtml"))),
                steady("check-ins", DOORS_A_SECOND, seconds, data("doors", "COOKIE", "BADGE"), headers(), door())));
        for (String label : told.labels()) {
            line(THOUSAND, label, told.byLabel(label));
        }
        line(THOUSAND, "all", told.overall());
        out.printf(
                Locale.ROOT, "# %d signed in: %.1f of %d s collecting%n", THOUSAND, collecting() - collecting, seconds);
    }

    private static RpsThreadGroup steady(String name, int each, int seconds, ThreadGroupChild... children) {
        Duration length = Duration.ofSeconds(seconds);
        return rpsThreadGroup(name)
                .maxThreads(AT_ONCE * AT_ONCE)
                .rampTo(each, Duration.ofSeconds(1))
                .holdFor(length)
                .children(children);
    }

    /** Without what JMeter says of it meanwhile. */
    private static TestPlanStats told(DslTestPlan plan) throws IOException, InterruptedException {
        return new EmbeddedJmeterEngine().prop("summariser.out", false).run(plan);
    }

    private void line(int people, String what, StatsSummary told) {
        out.printf(
                Locale.ROOT,
                "%d,%s,%d,%d,%.1f,%d,%d%n",
                people,
                what,
                told.samplesCount(),
                told.errorsCount(),
                told.samples().perSecond(),
                told.sampleTime().median().toMillis(),
                told.sampleTime().perc95().toMillis());
    }

    private DslTestPlan people(int people, int seconds) throws IOException {
        Duration length = Duration.ofSeconds(seconds);
        return testPlan(
                threadGroup(
                        "readers",
                        people * 3 / 5,
                        length,
                        data("readers", "COOKIE"),
                        headers(),
                        pages(Map.of(
                                "my week", "/",
                                "programme", "/programme/week.xhtml",
                                "a session", "/programme/session.xhtml?session=" + session,
                                "delegations", "/delegation/list.xhtml",
                                "my meetings", "/meeting/list.xhtml"))),
                threadGroup("doors", people * 3 / 10, length, data("doors", "COOKIE", "BADGE"), headers(), door()),
                threadGroup(
                        "team",
                        people / 10,
                        length,
                        data("team", "COOKIE"),
                        headers(),
                        pages(Map.of(
                                "vetting",
                                "/meeting/vetting.xhtml",
                                "register",
                                "/attendance/session.xhtml?session=" + session,
                                "R1",
                                "/reporting/session.xhtml?session=" + session,
                                "timetable",
                                "/meeting/timetable.xhtml"))));
    }

    private DslHttpSampler door() {
        return httpSampler("a door", product.url() + "/api/v1/attendance/events")
                .post(EVENT.formatted(session), ContentType.APPLICATION_JSON);
    }

    private static HttpHeaders headers() {
        return httpHeaders()
                .header("Cookie", "${COOKIE}")
                .header("Accept-Language", "fr")
                .header("X-Egmont-Request", "bench");
    }

    private DslCsvDataSet data(String name, String... variables) {
        return csvDataSet(work.resolve(name + ".tsv").toString())
                .delimiter("\t")
                .variableNames(variables);
    }

    /** People come back to their week; of the rest they open one as often as the other. */
    private DslWeightedSwitchController pages(Map<String, String> paths) {
        DslWeightedSwitchController pages = weightedSwitchController();
        paths.forEach(
                (what, path) -> pages.child(what.equals("my week") ? 4 : 1, httpSampler(what, product.url() + path)));
        return pages;
    }

    private void cookies(String name, String subject, int many) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Visitor visitor = new Visitor(product.url());
            visitor.signIn(subject);
            lines.add(visitor.cookies());
        }
        Files.write(work.resolve(name + ".tsv"), lines);
    }

    private void doors(List<String> badges) throws IOException, InterruptedException {
        cookies("devices", "aurore.ledentu", 15);
        List<String> devices = Files.readAllLines(work.resolve("devices.tsv"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < badges.size(); i++) {
            lines.add(devices.get(i % devices.size()) + "\t" + badges.get(i));
        }
        Files.write(work.resolve("doors.tsv"), lines);
    }

    /** Seconds that the server has spent collecting. */
    private double collecting() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jstat").toString(),
                        "-gc",
                        Long.toString(product.server().pid()))
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        // the last column of the last line
        return Double.parseDouble(
                told.substring(told.lastIndexOf(' ') + 1).strip().replace(',', '.'));
    }

    private static List<String> column(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (row.next()) {
                column.add(row.getString(1));
            }
            return column;
        }
    }
}
