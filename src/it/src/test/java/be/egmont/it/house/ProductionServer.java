package be.egmont.it.house;

import be.egmont.run.DemoIdentityProvider;
import be.egmont.run.PayaraServer;
import be.egmont.run.Ports;
import be.egmont.run.Postgres;
import java.nio.file.Path;

/** A stock Payara Server with the EAR, its database and the demo's people. */
public final class ProductionServer implements AutoCloseable {

    private final String url;
    private final Postgres database;
    private final DemoIdentityProvider identities;
    private PayaraServer server;

    private ProductionServer(String url, Postgres database, DemoIdentityProvider identities) {
        this.url = url;
        this.database = database;
        this.identities = identities;
    }

    public static ProductionServer open(Path work) {
        int port = Ports.free();
        String url = "http://localhost:" + port;
        Postgres database = Database.anew(work);
        ProductionServer all = new ProductionServer(url, database, DemoIdentityProvider.start(Ports.free(), url));
        try {
            all.server = PayaraServer.start(
                    Places.payaraServer(), work.resolve("server"), port, House.settings(url, database, all.identities));
            all.server.deploy(Places.ear());
            return all;
        } catch (RuntimeException e) {
            all.close();
            throw e;
        }
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        identities.close();
        database.close();
    }
}
