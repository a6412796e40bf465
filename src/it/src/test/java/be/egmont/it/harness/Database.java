package be.egmont.it.harness;

import be.egmont.run.Folders;
import be.egmont.run.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL with nothing in it. */
public final class Database {

    private Database() {}

    /**
     * Starts it, without what an earlier run of the tests has left.
     *
     * @param work the folder of its server
     */
    public static Postgres anew(Path work) {
        Folders folders = Folders.below(work, "");
        forget(folders.data());
        return Postgres.start(folders);
    }

    private static void forget(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
