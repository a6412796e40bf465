package be.egmont.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root, which is who one is in many containers. Two ways out, both of util-linux, which
 * every Debian has: a user namespace in which root is nobody in particular, or a change of user.
 */
final class Unprivileged {

    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The way that works here, tried out with the given program on the given folder; empty when none does. */
    static Optional<Unprivileged> over(Path folder, Path program) {
        if (!isRoot()) {
            return Optional.of(new Unprivileged(List.of()));
        }
        int owner = userId(folder);
        Unprivileged namespace = new Unprivileged(List.of("unshare", "--user"));
        if (owner == ROOT && namespace.works(folder, program)) {
            return Optional.of(namespace);
        }
        // files made by an ordinary user stay his
        Unprivileged user = as(owner == ROOT ? NOBODY : owner);
        if (user.works(folder, program)) {
            give(folder, owner == ROOT ? NOBODY : owner);
            return Optional.of(user);
        }
        return Optional.empty();
    }

    private static Unprivileged as(int user) {
        // the log and the passwords stay with root
        return new Unprivileged(List.of(
                "setpriv",
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override"));
    }

    List<String> command(Path program, String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(words));
        return command;
    }

    /** PostgreSQL asks whether it may run itself before it does; and writing is tried, which is more than asking. */
    private boolean works(Path folder, Path program) {
        Path trace = folder.resolve("tried");
        boolean works = Command.run(Map.of(), command(program, "--version")).succeeded()
                && Command.run(Map.of(), command(Path.of("test"), "-x", program.toString()))
                        .succeeded()
                && Command.run(Map.of(), command(Path.of("touch"), trace.toString()))
                        .succeeded();
        try {
            Files.deleteIfExists(trace);
        } catch (IOException e) {
            return false;
        }
        return works;
    }

    /** Asked of Linux, the only system on which there are the two ways out. */
    private static boolean isRoot() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.anyMatch(line -> line.matches("Uid:\\s+\\d+\\s+" + ROOT + "\\s.*"));
        } catch (IOException e) {
            return false;
        }
    }

    /** The numeric owner of a file, or somebody who is not root where files have no such thing. */
    private static int userId(Path path) {
        try {
            return Files.exists(path) ? (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS) : NOBODY;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return NOBODY;
        }
    }

    private static void give(Path folder, int user) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
