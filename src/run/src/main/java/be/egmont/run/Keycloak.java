package be.egmont.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A stock Keycloak on the loopback address, with passwords, PKCE and a logout that reaches Egmont: what a ministry has,
 * nearly. It keeps nothing: realm, secrets and passwords are made anew at each start.
 */
public final class Keycloak implements Identities {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ADMINISTRATOR = "keycloak-admin";
    private static final int LETTERS = 12;

    private final Process process;
    private final int port;
    private final Path log;
    private final String clientSecret = Passwords.random();
    private final String deviceSecret = Passwords.random();
    private final String password = Passwords.random().substring(0, LETTERS);
    private final String administratorPassword = Passwords.random().substring(0, LETTERS);

    private Keycloak(Path home, int port, String application, Path log) throws IOException {
        this.port = port;
        this.log = log;
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve(Realm.NAME + "-realm.json");
        Files.deleteIfExists(realm);
        Passwords.forOwnerOnly(realm);
        Files.writeString(realm, new Realm(application, clientSecret, deviceSecret, password).json(DemoUsers.all()));
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin")
                                .resolve(windows ? "kc.bat" : "kc.sh")
                                .toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword);
        this.process = builder.start();
    }

    /**
     * Starts and comes back when people can sign in.
     *
     * @param home the unpacked distribution
     * @param application the address that people sign in to
     */
    public static Keycloak start(Path home, int port, String application, Folders folders) {
        folders.create();
        try {
            Keycloak keycloak =
                    new Keycloak(home, port, application, folders.log().resolve("keycloak.log"));
            keycloak.await();
            return keycloak;
        } catch (IOException e) {
            throw new CannotStart("Keycloak cannot be started from " + home + ": " + e.getMessage(), e);
        }
    }

    public String issuer() {
        return "http://localhost:" + port + "/realms/" + Realm.NAME;
    }

    /** The password that all demo people have here. */
    public String password() {
        return password;
    }

    /** The client as which devices fetch their tokens, and its secret. */
    public Map.Entry<String, String> device() {
        return Map.entry(Realm.DEVICE, deviceSecret);
    }

    /** Who may change the realm, and his password. */
    public Map.Entry<String, String> administrator() {
        return Map.entry(ADMINISTRATOR, administratorPassword);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "EGMONT_OIDC_ISSUER",
                issuer(),
                "EGMONT_OIDC_CLIENT_ID",
                Realm.CLIENT,
                "EGMONT_OIDC_CLIENT_SECRET",
                clientSecret);
    }

    @Override
    public List<String> hints() {
        return List.of(
                "Keycloak asks for a password, the same for all: " + password,
                "The user name is that of the mail address, as in claire.vandenbossche.",
                "Its administration: http://localhost:" + port + "/admin/, " + ADMINISTRATOR + ", "
                        + administratorPassword,
                "A device's token: client " + Realm.DEVICE + ", secret " + deviceSecret);
    }

    private void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!answers()) {
                if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                    throw new CannotStart("Keycloak ended by itself. Its log is " + log);
                }
                if (System.nanoTime() > end) {
                    close();
                    throw new CannotStart(
                            "Keycloak did not answer within " + PATIENCE.toMinutes() + " minutes. Its log is " + log);
                }
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    private boolean answers() throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(question, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The script and the server that it has started. */
    @Override
    public void close() {
        List<ProcessHandle> server = process.descendants().toList();
        PayaraMicro.stop(process.toHandle());
        server.forEach(PayaraMicro::stop);
    }
}
