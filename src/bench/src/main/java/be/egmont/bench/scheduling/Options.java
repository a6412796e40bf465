package be.egmont.bench.scheduling;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows the command: {@code --name value} pairs and flags. */
final class Options {
    private static final Set<String> FLAGS = Set.of("peers", "product-rules");
    private static final Set<String> NAMES =
            Set.of("instances", "seconds", "seeds", "first-seed", "threads", "into", "plan-seconds");

    private final Map<String, String> given = new HashMap<>();

    Options(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].replaceFirst("^--", "");
            boolean flag = FLAGS.contains(name);
            if (!flag && (!NAMES.contains(name) || i + 1 == arguments.length)) {
                throw new IllegalArgumentException(arguments[i] + " is no option, or lacks its value");
            }
            given.put(name, flag ? "" : arguments[++i]);
        }
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(otherwise)));
    }

    double seconds() {
        return Double.parseDouble(given.getOrDefault("seconds", "10"));
    }

    Optional<Path> folder(String name) {
        return Optional.ofNullable(given.get(name)).map(Path::of);
    }
}
