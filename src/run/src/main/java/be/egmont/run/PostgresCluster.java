package be.egmont.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files and the processes of one PostgreSQL. */
final class PostgresCluster {

    private static final String SETTINGS = """
            # written at each start; your own settings belong in postgresql.conf, those below win
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            shared_buffers = '64MB'
            max_connections = 60
            """;

    private final Path data;
    private final Path log;
    private final Path binaries;
    private final Unprivileged unprivileged;
    private final String superuser;
    private final String password;

    PostgresCluster(Folders folders, String superuser, String password) {
        PostgresPlace place = PostgresPlace.of(folders);
        this.binaries = place.binaries();
        this.data = place.data();
        this.unprivileged = place.unprivileged();
        this.log = folders.log().resolve("postgresql.log");
        this.superuser = superuser;
        this.password = password;
    }

    Path folder() {
        return data;
    }

    void start(int port) {
        try {
            if (!Files.isDirectory(data)) {
                initialise();
            }
            stop();
            Files.writeString(data.resolve("egmont.conf"), SETTINGS.formatted(port));
            Files.writeString(log, "");
        } catch (IOException e) {
            throw new CannotStart("The database in " + data + " cannot be opened: " + e.getMessage()
                    + ". If it belongs to another user, start as that user or choose another folder with -Ddata=DIR.");
        }
        Command started = control("start", "-l", log.toString(), "-w", "-t", "120");
        if (!started.succeeded()) {
            throw new CannotStart("PostgreSQL does not start. Its log, " + log + ", ends with:\n" + tail());
        }
    }

    /** Also what an earlier run left behind when it was cut off. */
    void stop() {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        if (process().isPresent()) {
            control("stop", "-m", "fast", "-w", "-t", "60");
            return;
        }
        try {
            // nobody, or by now somebody else, has that number: PostgreSQL would take him for its own
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new CannotStart("The lock of a database that no longer runs cannot be removed: " + e.getMessage(), e);
        }
    }

    Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::isOurs);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Not one that got the number of ours, and not one that is dead and only waits to be buried. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains("postgres") && line.contains(data.toString()))
                .or(() -> process.info().command().map(command -> command.contains("postgres")))
                .orElse(false);
    }

    /** Aside first: a folder of the final name is always a whole database. */
    private void initialise() throws IOException {
        Path aside = data.resolveSibling("postgresql.new");
        Folders.delete(aside);
        Path secret = data.resolveSibling("initial-password.txt");
        try {
            Passwords.forOwnerOnly(secret);
            Files.writeString(secret, password + "\n");
            // what ICU sorts is the same on every platform, and é stands beside e
            List<String> words = unprivileged.command(
                    binaries.resolve("initdb"),
                    "--pgdata=" + aside,
                    "--username=" + superuser,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=und");
            Command made = Command.run(Map.of(), words);
            if (!made.succeeded()) {
                throw new CannotStart("A new database cannot be made:\n" + made.said());
            }
            Files.writeString(
                    aside.resolve("postgresql.conf"), "\ninclude = 'egmont.conf'\n", StandardOpenOption.APPEND);
            Files.writeString(aside.resolve("egmont.conf"), "");
            Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private Command control(String verb, String... words) {
        String[] all = new String[words.length + 3];
        all[0] = verb;
        all[1] = "-D";
        all[2] = data.toString();
        System.arraycopy(words, 0, all, 3, words.length);
        return Command.run(Map.of("LC_ALL", "C"), unprivileged.command(binaries.resolve("pg_ctl"), all));
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
