package be.egmont.it.harness;

import be.egmont.run.DemoIdentityProvider;
import be.egmont.run.DemoMail;
import be.egmont.run.Folders;
import be.egmont.run.JournalKey;
import be.egmont.run.NeedsKey;
import be.egmont.run.PayaraMicro;
import be.egmont.run.Ports;
import be.egmont.run.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The product as the default run has it, with a database of its own that is new each time. */
final class House implements AutoCloseable {

    /** A Wednesday morning in the middle of the edition, as in the default run. */
    static final String CLOCK = "2026-02-04T09:42:00Z";

    private static final AtomicInteger HOUSES = new AtomicInteger();

    private final Path work;
    private final String url;
    private final Postgres database;
    private final DemoIdentityProvider identities;
    private final DemoMail mail = DemoMail.start(Ports.free(), Ports.free(), Ports.free());
    private final MailFaults mailFaults = MailFaults.before(mail.port());
    private PayaraMicro server;

    private House(Path work, String url, Postgres database, DemoIdentityProvider identities) {
        this.work = work;
        this.url = url;
        this.database = database;
        this.identities = identities;
    }

    /** @param clock what time it is in it when it starts */
    static House open(String clock) {
        Path work = Places.work("house-" + HOUSES.incrementAndGet());
        Postgres database = Database.anew(work);
        int port = Ports.free();
        String url = "http://localhost:" + port;
        House house = new House(work, url, database, DemoIdentityProvider.start(Ports.free(), url));
        Map<String, String> environment = house.environment();
        environment.put("EGMONT_CLOCK_START", clock);
        try {
            house.server =
                    PayaraMicro.start(Places.payaraMicro(), Places.war(), port, Folders.below(work, ""), environment);
            return house;
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    /** What the application is told. */
    Map<String, String> environment() {
        Map<String, String> settings = settings(url, database, identities.environment(), work);
        // whoever asks too often for a test does so from an address of his own
        settings.put("EGMONT_PROXY_HEADER", RawHttpClient.ADDRESS);
        // a crawler asks for more pages in a minute than a person can
        settings.put("EGMONT_RATE_PAGE", "100000");
        settings.putAll(mail.environment(mailFaults.port()));
        settings.put("EGMONT_MAIL_RATE", "100000");
        settings.put("EGMONT_MAIL_RETRY", "PT1S");
        settings.put("EGMONT_MAIL_RETURNS_POLL", "PT1S");
        return settings;
    }

    static Map<String, String> settings(String url, Postgres database, Map<String, String> identities, Path work) {
        Map<String, String> settings = new HashMap<>(database.environment());
        settings.putAll(identities);
        settings.putAll(JournalKey.environment(Folders.below(work, "")));
        settings.putAll(NeedsKey.environment(Folders.below(work, "")));
        settings.put("EGMONT_URL", url);
        settings.put("EGMONT_DEMO", "true");
        settings.put("EGMONT_CLOCK_START", CLOCK);
        return settings;
    }

    String url() {
        return url;
    }

    DemoIdentityProvider identities() {
        return identities;
    }

    Postgres database() {
        return database;
    }

    DemoMail mail() {
        return mail;
    }

    MailFaults mailFaults() {
        return mailFaults;
    }

    ProcessHandle process() {
        return server.process();
    }

    /** What its server has written. */
    Path log() {
        return Folders.below(work, "").log().resolve("server.log");
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    StatementCount statements() {
        return StatementCount.of(database, Folders.below(work, ""));
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        identities.close();
        mailFaults.close();
        mail.close();
        database.close();
    }
}
