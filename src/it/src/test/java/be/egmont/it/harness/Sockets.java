package be.egmont.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process takes connections, as the kernel tells (Linux). */
public final class Sockets {

    private static final String LISTENS = "0A";
    /** 127.0.0.1, ::1, and the first in the shape of the second, each as the kernel writes it. */
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private Sockets() {}

    /** Such as {@code 127.0.0.1:8080}; whatever is not on the loopback address begins with {@code elsewhere}. */
    public static Set<String> listening(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            Set<String> own = inodes(proc.resolve("fd"));
            Set<String> found = new TreeSet<>();
            for (String table : new String[] {"net/tcp", "net/tcp6"}) {
                try (Stream<String> lines = Files.lines(proc.resolve(table))) {
                    lines.skip(1)
                            .map(line -> line.strip().split("\\s+"))
                            .filter(column -> column[3].equals(LISTENS) && own.contains(column[9]))
                            .map(column -> where(column[1]))
                            .forEach(found::add);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> inodes(Path descriptors) throws IOException {
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.map(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String where(String address) {
        int colon = address.indexOf(':');
        String host = LOOPBACK.contains(address.substring(0, colon)) ? "127.0.0.1" : "elsewhere";
        return host + ":" + Integer.parseInt(address.substring(colon + 1), 16);
    }
}
