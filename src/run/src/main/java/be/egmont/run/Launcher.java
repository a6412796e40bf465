package be.egmont.run;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The default run: a database, an identity provider and a server with Egmont in it, in the foreground, until somebody
 * presses Ctrl-C.
 */
public final class Launcher {

    private static final int USUAL_PORT_OF_IDENTITIES = 8180;
    private static final int USUAL_PORT_OF_INBOX = 8190;
    /** A Wednesday morning in the middle of the edition: something has been, something is on, something comes. */
    private static final String DEMO_CLOCK = "2026-02-04T09:42:00Z";

    private final Choices choices;
    private final Progress progress;
    private final Running running;

    private Launcher(Choices choices, Progress progress) {
        this.choices = choices;
        this.progress = progress;
        this.running = new Running(progress, new Progress(terminal()));
    }

    public static void main(String[] arguments) {
        Progress progress = new Progress(terminal());
        try {
            new Launcher(Choices.of(arguments), progress).run();
        } catch (CannotStart e) {
            progress.say("");
            progress.say("Egmont does not start. " + e.getMessage());
            progress.say("");
            System.exit(1);
        }
    }

    /** Where nobody has said what letters the terminal has, as in many containers, it is UTF-8. */
    private static PrintStream terminal() {
        return Charset.defaultCharset().equals(StandardCharsets.US_ASCII)
                ? new PrintStream(System.out, true, StandardCharsets.UTF_8)
                : System.out;
    }

    private void run() {
        // what the build needed is garbage by now, and nobody needs the room as much as the server
        System.gc();
        Folders folders = choices.folders().create();
        Occupancy occupancy = Occupancy.of(folders.data());
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
        running.add("", occupancy);
        progress.say("");
        progress.say("Egmont starts, with its data in " + folders.data());
        occupancy.leftBehind().ifPresent(this::stopLeftBehind);
        if (!Ports.isFree(choices.port())) {
            throw new CannotStart("Port " + choices.port() + " is in use by another program. Stop that one, or choose"
                    + " another port: ./mvnw -Prun -Dport=" + Ports.freeFrom(choices.port() + 1));
        }
        Postgres database = database(folders);
        String url = "http://localhost:" + choices.port();
        Identities identities = identities(folders, url);
        DemoMail mail = progress.step(
                "mail server whose letters land on a page",
                () -> running.add(
                        "mail server",
                        DemoMail.start(Ports.free(), Ports.free(), Ports.freeFrom(USUAL_PORT_OF_INBOX))));
        Map<String, String> environment = new HashMap<>();
        environment.putAll(mail.environment());
        environment.putAll(database.environment());
        environment.putAll(identities.environment());
        environment.putAll(JournalKey.environment(folders));
        environment.putAll(NeedsKey.environment(folders));
        environment.put("EGMONT_URL", url);
        environment.put("EGMONT_DEMO", "true");
        environment.put("EGMONT_CLOCK_START", DEMO_CLOCK);
        PayaraMicro server = server(folders, environment, occupancy);
        new Greeting(progress, choices).say(server, database, identities, mail);
        stayUntil(server, database);
    }

    private void stopLeftBehind(ProcessHandle server) {
        progress.step("stopping what an earlier run left behind", () -> PayaraMicro.stop(server));
    }

    private Postgres database(Folders folders) {
        if (choices.reset() && Postgres.exists(folders)) {
            progress.step("forgetting the old data", () -> {
                Postgres.prepare(folders).close();
                Postgres.forget(folders);
            });
        }
        String what = Postgres.exists(folders) ? "database: PostgreSQL" : "database: a new PostgreSQL";
        return progress.step(
                what, () -> running.add("database", Postgres.prepare(folders)).open());
    }

    private Identities identities(Folders folders, String url) {
        int port = Ports.freeFrom(USUAL_PORT_OF_IDENTITIES);
        if (choices.keycloak().isPresent()) {
            return progress.step(
                    "identity provider: Keycloak",
                    () -> running.add(
                            "identity provider",
                            Keycloak.start(choices.keycloak().get(), port, url, folders)));
        }
        return progress.step(
                "demo identity provider",
                () -> running.add("demo identity provider", DemoIdentityProvider.start(port, url)));
    }

    private PayaraMicro server(Folders folders, Map<String, String> environment, Occupancy occupancy) {
        PayaraMicro server = running.add(
                "server",
                PayaraMicro.launch(choices.server(), choices.application(), choices.port(), folders, environment));
        occupancy.remember(server.process());
        progress.step("server: Payara Micro and the application", server::awaitApplication);
        progress.step("first page", server::awaitPage);
        return server;
    }

    /** Ctrl-C ends this process by itself; what is left to see is one of the others ending. */
    private void stayUntil(PayaraMicro server, Postgres database) {
        CompletableFuture<String> serverEnds = server.process().onExit().thenApply(process -> "server");
        CompletableFuture<String> databaseEnds = database.process()
                .map(process -> process.onExit().thenApply(end -> "database"))
                .orElseGet(CompletableFuture::new);
        Object ended = CompletableFuture.anyOf(serverEnds, databaseEnds).join();
        if (!running.isStopping()) {
            progress.say("");
            progress.say("Egmont stops: the " + ended + " has ended by itself. The logs are in "
                    + choices.folders().log());
            System.exit(1);
        }
    }
}
