package be.egmont.it.harness;

import be.egmont.run.Folders;
import be.egmont.run.Keycloak;
import be.egmont.run.PayaraMicro;
import be.egmont.run.PayaraServer;
import be.egmont.run.Ports;
import be.egmont.run.Postgres;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What a ministry has: an identity provider that asks for passwords and demands PKCE. Under its one address the house is
 * served by either kind of server, one after the other.
 */
public final class Ministry implements AutoCloseable {

    private final Path work;
    private final int port = Ports.free();
    private final Postgres database;
    private final Keycloak identities;
    private final Playwright playwright;
    private final Browser browser;
    private Runnable stopServer = () -> {};
    private PayaraServer server;

    private Ministry(Path work) {
        this.work = work;
        this.database = Database.anew(work);
        try {
            this.identities = Keycloak.start(Places.keycloak(), Ports.free(), url(), Folders.below(work, ""));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        this.playwright = Browsers.playwright();
        this.browser = Browsers.launch(playwright);
    }

    public static Ministry open(Path work) {
        return new Ministry(work);
    }

    /** The WAR on a stock Payara Micro. */
    public void serveOnMicro() {
        stopServer.run();
        stopServer = PayaraMicro.start(Places.payaraMicro(), Places.war(), port, Folders.below(work, ""), environment())
                ::close;
    }

    /** The EAR on a stock Payara Server. */
    public void serveOnServer() {
        stopServer.run();
        server = PayaraServer.start(Places.payaraServer(), work.resolve("server"), port, environment());
        stopServer = server::close;
        server.deploy(Places.ear());
    }

    /** Where the server of the EAR takes connections. */
    public Set<String> listening() {
        return Sockets.listening(server.process().orElseThrow());
    }

    private Map<String, String> environment() {
        Map<String, String> settings = House.settings(url(), database, identities.environment(), work);
        // nobody waits half a minute to see that the roles were renewed
        settings.put("EGMONT_OIDC_RENEWAL", "PT1S");
        return settings;
    }

    /** Somebody who has not signed in, and reads French. */
    public Visit stranger() {
        return new Visit(browser, url(), "fr", Visit.DESK);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public Keycloak identities() {
        return identities;
    }

    @Override
    public void close() {
        playwright.close();
        stopServer.run();
        identities.close();
        database.close();
    }
}
