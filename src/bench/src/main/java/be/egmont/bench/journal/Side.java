package be.egmont.bench.journal;

import be.egmont.bench.product.Visitor;
import be.egmont.run.DemoIdentityProvider;
import be.egmont.run.Folders;
import be.egmont.run.PayaraMicro;
import be.egmont.run.Ports;
import be.egmont.run.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the two products that are compared: server and database of its own, and people who write in it. */
final class Side implements AutoCloseable {

    private static final String ORGANISER = "joris.desmedt";

    private final String url;
    private final Postgres database;
    private final DemoIdentityProvider identities;
    private final PayaraMicro server;
    private final List<Visitor> writers = new ArrayList<>();

    private Side(String url, Postgres database, DemoIdentityProvider identities, PayaraMicro server) {
        this.url = url;
        this.database = database;
        this.identities = identities;
        this.server = server;
    }

    static Side start(Path server, Path application, Path work) {
        Folders folders = Folders.below(work, "data");
        int port = Ports.free();
        String url = "http://localhost:" + port;
        Postgres database = Postgres.start(folders);
        DemoIdentityProvider identities = DemoIdentityProvider.start(Ports.free(), url);
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(identities.environment());
        environment.put("EGMONT_URL", url);
        environment.put("EGMONT_DEMO", "true");
        environment.put("EGMONT_CLOCK_START", "2026-02-04T09:42:00Z");
        environment.put("EGMONT_RATE_API", "1000000");
        environment.put("EGMONT_RATE_AT_ONCE", "1000");
        environment.put("EGMONT_RATE_STRANGER", "1000000");
        return new Side(url, database, identities, PayaraMicro.start(server, application, port, folders, environment));
    }

    /** That many people sign in, each in a browser of his own. */
    void come(int many) throws IOException, InterruptedException {
        for (int i = 0; i < many; i++) {
            Visitor writer = new Visitor(url);
            writer.signIn(ORGANISER);
            writers.add(writer);
        }
    }

    Visitor writer(int number) {
        return writers.get(number);
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    public void close() {
        server.close();
        identities.close();
        database.close();
    }
}
