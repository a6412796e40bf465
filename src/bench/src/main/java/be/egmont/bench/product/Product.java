package be.egmont.bench.product;

import be.egmont.run.DemoIdentityProvider;
import be.egmont.run.Folders;
import be.egmont.run.PayaraMicro;
import be.egmont.run.Ports;
import be.egmont.run.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** The product with data of its own, as the default run starts it; it leaves with whoever has started it. */
final class Product implements AutoCloseable {

    private final Folders folders;
    private final String url;
    private final Postgres database;
    private final DemoIdentityProvider identities;
    private final PayaraMicro micro;

    private Product(
            Folders folders, String url, Postgres database, DemoIdentityProvider identities, PayaraMicro micro) {
        this.folders = folders;
        this.url = url;
        this.database = database;
        this.identities = identities;
        this.micro = micro;
    }

    /** What the server asks of somebody who sends too often is measured elsewhere; and one of the demo stands for dozens here. */
    private static final Map<String, String> PATIENT = Map.of(
            "EGMONT_RATE_PAGE", "1000000",
            "EGMONT_RATE_API", "1000000",
            "EGMONT_RATE_STRANGER", "1000000",
            "EGMONT_RATE_AT_ONCE", "1000");

    /** A new one in a folder below the build's; what the build has made is taken from where it made it. */
    static Folders workshop() throws IOException {
        Path own = Path.of("src/bench/target").toAbsolutePath();
        return Folders.below(Files.createTempDirectory(own, "product-"), "data");
    }

    static Product start(Folders folders) {
        return start(folders, PATIENT);
    }

    /** With jobs, which are looked for as they are in the default run. */
    static Product startWithJobs(Folders folders) {
        Map<String, String> settings = new HashMap<>(PATIENT);
        settings.put("EGMONT_JOB_POLL", "PT1S");
        return start(folders, settings);
    }

    /** Makes a way to the database that stands at that port; the port at which it begins. */
    interface Way {
        int to(int database) throws IOException;
    }

    /** As it ships, with its own limits, and something between it and its database. */
    static Product startBehind(Folders folders, Way way) throws IOException {
        Postgres database = Postgres.start(folders);
        try {
            int port = way.to(database.port());
            return start(
                    folders,
                    Map.of(
                            "EGMONT_PROXY_HEADER",
                            HostileBench.PROXY,
                            "EGMONT_DB_URL",
                            database.url().replace(":" + database.port() + "/", ":" + port + "/")),
                    database);
        } catch (IOException | RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /**
     * Starts it.
     *
     * @param more settings beside the usual ones
     */
    static Product start(Folders folders, Map<String, String> more) {
        return start(folders, more, Postgres.start(folders));
    }

    private static Product start(Folders folders, Map<String, String> more, Postgres database) {
        Path server = Path.of("src/bench/target/server/payara-micro.jar").toAbsolutePath();
        Path application = Path.of("web/target/egmont.war").toAbsolutePath();
        int port = Ports.free();
        String url = "http://localhost:" + port;
        DemoIdentityProvider identities = DemoIdentityProvider.start(Ports.free(), url);
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(identities.environment());
        environment.put("EGMONT_URL", url);
        environment.put("EGMONT_DEMO", "true");
        environment.put("EGMONT_CLOCK_START", "2026-02-04T09:42:00Z");
        // a look for jobs each second is none of the statements of a page
        environment.put("EGMONT_JOB_POLL", "PT1H");
        environment.putAll(more);
        // a setting of whoever measures: EGMONT_RATE_PAGES_AT_ONCE=4 ./mvnw ...
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("EGMONT_")) {
                environment.put(name, value);
            }
        });
        try {
            return new Product(
                    folders,
                    url,
                    database,
                    identities,
                    PayaraMicro.start(server, application, port, folders, environment));
        } catch (RuntimeException failure) {
            identities.close();
            database.close();
            throw failure;
        }
    }

    /** The database must be told before its first start: its settings belong to the superuser. */
    static void logStatements(Folders folders) throws IOException {
        Path database;
        try (Postgres once = Postgres.start(folders)) {
            database = once.folder();
        }
        Files.writeString(database.resolve("postgresql.conf"), "\nlog_statement = 'all'\n", StandardOpenOption.APPEND);
    }

    String url() {
        return url;
    }

    Postgres database() {
        return database;
    }

    ProcessHandle server() {
        return micro.process();
    }

    Path databaseLog() {
        return folders.log().resolve("postgresql.log");
    }

    @Override
    public void close() {
        micro.close();
        identities.close();
        database.close();
    }
}
