package be.egmont.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the one who starts may choose, and where the build has put its parts. */
record Choices(Folders folders, int port, boolean reset, Path server, Path application, Optional<Path> keycloak) {

    static final int USUAL_PORT = 8080;

    /** Reads {@code name=value} pairs; an empty value counts as not given. */
    static Choices of(String... arguments) {
        Map<String, String> given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].strip(), (first, second) -> second));
        Path root = Path.of(given.getOrDefault("root", ""));
        String port = given.getOrDefault("port", "");
        return new Choices(
                Folders.below(root, given.getOrDefault("data", "")),
                port.isEmpty() ? USUAL_PORT : Ports.parse(port),
                Boolean.parseBoolean(given.getOrDefault("reset", "false")),
                existing(given, "server"),
                existing(given, "application"),
                keycloak(given));
    }

    /** Where the build has unpacked Keycloak; without that choice the demo provider it is. */
    private static Optional<Path> keycloak(Map<String, String> given) {
        String choice = given.getOrDefault("sso", "");
        if (choice.isEmpty() || choice.equals("demo")) {
            return Optional.empty();
        }
        if (!choice.equals("keycloak")) {
            throw new CannotStart("'" + choice + "' is no identity provider of the default run. Give -Dsso=demo or"
                    + " -Dsso=keycloak.");
        }
        Path home = Path.of(given.getOrDefault("keycloak", "")).toAbsolutePath().normalize();
        if (!home.resolve("bin").toFile().isDirectory()) {
            throw new CannotStart("The build has not unpacked Keycloak in " + home + ". Start with ./mvnw -Prun"
                    + " -Dsso=keycloak.");
        }
        return Optional.of(home);
    }

    private static Path existing(Map<String, String> given, String name) {
        Path path = Path.of(given.getOrDefault(name, "")).toAbsolutePath().normalize();
        if (!path.toFile().isFile()) {
            throw new CannotStart("The build has not made its " + name + ": " + path + ". Start with ./mvnw -Prun.");
        }
        return path;
    }
}
