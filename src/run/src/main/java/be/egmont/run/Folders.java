package be.egmont.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a run keeps its things.
 *
 * @param workshop what can be made again at any time: unpacked binaries, the server's working folder
 * @param data what must survive: the database and its passwords
 * @param log what the database and the server have to say
 */
public record Folders(Path workshop, Path data, Path log) {

    /** Below the project, the data elsewhere if a folder is named; then the log goes with the data. */
    public static Folders below(Path root, String data) {
        Path workshop = root.toAbsolutePath().normalize().resolve(".egmont");
        if (data.isBlank()) {
            return new Folders(workshop, workshop.resolve("data"), workshop.resolve("log"));
        }
        Path chosen = root.resolve(data).toAbsolutePath().normalize();
        return new Folders(workshop, chosen, chosen.resolve("log"));
    }

    public Folders create() {
        try {
            Files.createDirectories(workshop);
            Files.createDirectories(data);
            Files.createDirectories(log);
            if (!Files.isWritable(data) || !Files.isWritable(log)) {
                throw new CannotStart("The folder " + data + " belongs to " + Files.getOwner(data)
                        + ". Start as that user or choose another folder with -Ddata=DIR.");
            }
            return this;
        } catch (IOException e) {
            throw new CannotStart(
                    "A folder cannot be written: " + e.getMessage() + ". Choose another with -Ddata=DIR.", e);
        }
    }

    /** An empty folder of that name. */
    static Path emptied(Path folder) {
        delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
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
