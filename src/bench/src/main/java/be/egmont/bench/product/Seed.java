package be.egmont.bench.product;

import be.egmont.run.Folders;
import be.egmont.run.Postgres;
import java.nio.file.Path;
import java.sql.Connection;

/** Gives the data of a default run years of history; the run itself must be down. */
public final class Seed {

    private Seed() {}

    /**
     * Adds editions.
     *
     * @param arguments the folder of {@code -Ddata}, and how many editions it shall hold
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.out.println("usage: -Dbench=\"seed DATA EDITIONS\", for ./mvnw -Prun -Ddata=DATA");
            return;
        }
        Folders folders = Folders.below(Path.of(""), arguments[0]);
        try (Postgres database = Postgres.start(folders);
                Connection connection = database.connect()) {
            Editions editions = new Editions(connection);
            editions.growTo(Integer.parseInt(arguments[1]));
            System.out.println(editions.size());
        }
    }
}
