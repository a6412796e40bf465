package be.egmont.it.harness;

import java.nio.file.Path;

/** Where the build has put what the tests run. */
public final class Places {

    private Places() {}

    public static Path war() {
        return root().resolve("web/target/egmont.war");
    }

    public static Path ear() {
        return root().resolve("ear/target/egmont.ear");
    }

    public static Path payaraMicro() {
        return of("egmont.servers").resolve("payara-micro.jar");
    }

    public static Path payaraServer() {
        return of("egmont.servers").resolve("payara.zip");
    }

    /** The unpacked distribution. */
    public static Path keycloak() {
        return of("egmont.keycloak");
    }

    /** A folder below {@code target} for one kind of server. */
    public static Path work(String name) {
        return of("egmont.work").resolve(name);
    }

    public static Path root() {
        return of("egmont.root");
    }

    private static Path of(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is missing: start the tests by ./mvnw verify");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
