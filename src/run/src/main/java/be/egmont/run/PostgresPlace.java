package be.egmont.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where PostgreSQL lies, and as whom it runs there. With the other data, if it may be run there; else, for root in a
 * container whose home nobody else may enter, below {@code /var/lib/egmont}, in a folder that belongs to these data alone.
 *
 * @param binaries the folder with {@code postgres} in it
 * @param data its data, which need not exist yet
 */
record PostgresPlace(Path binaries, Path data, Unprivileged unprivileged) {

    private static final Path SYSTEM = Path.of("/var/lib/egmont");
    private static final String NAME = "postgresql";

    /** With the other data: which folder of the system is theirs. */
    private static final String SIGN = "postgresql.elsewhere";

    /** In the folder of the system: whose it is. */
    private static final String OWNER = "belongs-to";

    /** The place of the data that there are, or one for new data. */
    static PostgresPlace of(Folders folders) {
        try {
            Optional<Path> away = away(folders);
            if (away.isPresent()) {
                return at(new Folders(SYSTEM, away.get(), folders.log())).orElseThrow(PostgresPlace::nowhere);
            }
            Optional<PostgresPlace> here = at(folders);
            return here.isPresent()
                    ? here.get()
                    : at(new Folders(SYSTEM, moveAway(folders), folders.log())).orElseThrow(PostgresPlace::nowhere);
        } catch (IOException e) {
            throw new CannotStart("There is no place for the database: " + e.getMessage(), e);
        }
    }

    private static CannotStart nowhere() {
        return new CannotStart("PostgreSQL does not run as root, and here neither 'unshare --user' nor 'setpriv' helps."
                + " Start as an ordinary user.");
    }

    static boolean exists(Folders folders) {
        return holds(folders.data())
                || away(folders).filter(PostgresPlace::holds).isPresent();
    }

    /** Forgets the data, wherever they are. */
    static void forget(Folders folders) {
        if (holds(folders.data())) {
            Folders.delete(folders.data().resolve(NAME));
        }
        away(folders).ifPresent(Folders::delete);
        try {
            Files.deleteIfExists(folders.data().resolve(SIGN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path data) {
        return Files.exists(data.resolve(NAME).resolve("PG_VERSION"));
    }

    private static Optional<PostgresPlace> at(Folders folders) {
        Path binaries = PostgresBinaries.in(folders.workshop()).resolve("bin");
        Path data = folders.data().resolve(NAME);
        return Unprivileged.over(Files.exists(data) ? data : folders.data(), binaries.resolve("postgres"))
                .map(user -> new PostgresPlace(binaries, data, user));
    }

    private static Optional<Path> away(Folders folders) {
        try {
            return Optional.of(
                    Path.of(Files.readString(folders.data().resolve(SIGN)).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path moveAway(Folders folders) throws IOException {
        Files.createDirectories(SYSTEM);
        sweep();
        Path own = Files.createDirectory(SYSTEM.resolve(UUID.randomUUID().toString()));
        Path sign = folders.data().resolve(SIGN);
        Files.writeString(own.resolve(OWNER), sign + "\n");
        Files.writeString(sign, own + "\n");
        return own;
    }

    /** Takes away the databases whose other data somebody has removed. */
    private static void sweep() throws IOException {
        try (Stream<Path> all = Files.list(SYSTEM)) {
            for (Path each :
                    all.filter(folder -> Files.exists(folder.resolve(OWNER))).toList()) {
                Path sign = Path.of(Files.readString(each.resolve(OWNER)).strip());
                boolean runs = Files.exists(each.resolve(NAME).resolve("postmaster.pid"));
                if (!Files.exists(sign) && !runs) {
                    Folders.delete(each);
                }
            }
        }
    }
}
