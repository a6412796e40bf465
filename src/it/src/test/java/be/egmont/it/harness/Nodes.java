package be.egmont.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.run.DemoIdentityProvider;
import be.egmont.run.Folders;
import be.egmont.run.PayaraMicro;
import be.egmont.run.PayaraMicro.Tls;
import be.egmont.run.Ports;
import be.egmont.run.Postgres;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two nodes of the application on one empty database, started at the same moment. Each keeps its sessions to itself;
 * the second is reached over TLS, with a key made for the occasion. Their mail server is a process of its own.
 */
public final class Nodes implements AutoCloseable {

    private final Path work;
    private final Postgres database;
    private final int identityPort = Ports.free();
    private final String first = "http://localhost:" + Ports.free();
    private final int firstPort = Integer.parseInt(first.replaceFirst(".*:", ""));
    private final int tlsPort = Ports.free();
    private final String second = "https://localhost:" + tlsPort;
    private final MailProcess mail;
    private Playwright playwright;
    private Browser browser;
    private DemoIdentityProvider identities;
    private PayaraMicro one;
    private PayaraMicro two;
    private PayaraMicro production;

    private Nodes(Path work) {
        this.work = work;
        this.database = Database.anew(work);
        this.mail = MailProcess.start(work.resolve("letters"), Certificates.made(work.resolve("mail"), Ports.free()));
    }

    /** Both are there, while the identity provider is not there yet. */
    public static Nodes openWithoutProvider(Path work) {
        Nodes nodes = new Nodes(work);
        try {
            nodes.serve();
            return nodes;
        } catch (RuntimeException e) {
            nodes.close();
            throw e;
        }
    }

    private void serve() {
        // it is started and stopped only to learn how it will be reached
        startProvider();
        Map<String, String> trusted = identities.environment();
        stopProvider();
        Tls keys = Certificates.made(work, tlsPort);
        one = launch("first", firstPort, settings(first, trusted), null);
        two = launch("second", Ports.free(), settings(second, trusted), keys);
        // while they start
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        one.awaitApplication();
        two.awaitApplication();
    }

    private PayaraMicro launch(String name, int port, Map<String, String> settings, Tls tls) {
        return PayaraMicro.launch(
                Places.payaraMicro(), Places.war(), port, Folders.below(work.resolve(name), ""), settings, tls);
    }

    private Map<String, String> settings(String url, Map<String, String> trusted) {
        Map<String, String> settings = House.settings(url, database, trusted, work);
        // a test waits that long for one node to take over what another has left
        settings.put("EGMONT_JOB_LEASE", "PT5S");
        settings.putAll(mail.environment());
        return settings;
    }

    /** The identity provider, under the same address each time. */
    public DemoIdentityProvider startProvider() {
        // both addresses may be the end of its form
        identities = DemoIdentityProvider.start(identityPort, first + " " + second);
        return identities;
    }

    public void stopProvider() {
        identities.close();
    }

    /**
     * Begins to start a third, as in production: not as a demonstration. That takes as long as any start, and goes on beside the tests.
     *
     * @param url the address that it is told to have
     */
    public void launchForProduction(String url) {
        Map<String, String> settings = new HashMap<>(settings(url, identities.environment()));
        settings.keySet().removeAll(List.of("EGMONT_DEMO", "EGMONT_CLOCK_START"));
        production = launch("production", Ports.free(), settings, null);
    }

    /** Comes back when that has started. */
    public void awaitProduction() {
        production.ready();
    }

    /**
     * Kills a node as a lost machine is lost: nothing is put away.
     *
     * @param name as jobs name the node that runs them
     * @return whether it was the first
     */
    public boolean kill(String name) {
        boolean first = name.startsWith(one.process().pid() + "@");
        PayaraMicro lost = first ? one : two;
        assertThat(name).startsWith(lost.process().pid() + "@");
        lost.process().destroyForcibly();
        lost.process().onExit().join();
        return first;
    }

    /** Starts the first node again; with it is the identity provider. */
    public DemoIdentityProvider startAgain() {
        DemoIdentityProvider provider = startProvider();
        one = launch("first", firstPort, settings(first, provider.environment()), null);
        one.awaitApplication();
        return provider;
    }

    /** The mail server of both. */
    public MailProcess mail() {
        return mail;
    }

    /** Somebody before the first node who has not signed in, and reads French. */
    public Visit atFirst() {
        return new Visit(browser, first, "fr", Visit.DESK);
    }

    /** Somebody before the second, which has a certificate that nobody vouches for. */
    public Visit atSecond() {
        return new Visit(browser, second, "fr", Visit.DESK);
    }

    public Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (one != null) {
            one.close();
        }
        if (two != null) {
            two.close();
        }
        if (production != null) {
            production.close();
        }
        if (identities != null) {
            identities.close();
        }
        mail.close();
        database.close();
    }
}
