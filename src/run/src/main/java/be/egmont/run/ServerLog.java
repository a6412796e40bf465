package be.egmont.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads, in what a server has written, why it did not do what it should. */
record ServerLog(Path file) {

    private static final Pattern NOTHING_DEPLOYED = Pattern.compile("\"Deployed\":\\s*\\[\\s*]");
    private static final int MOST = 14;
    private static final int WIDEST = 400;

    /** Payara Micro comes up with nothing in it when a deployment fails, for whatever reason; only its status says so. */
    boolean tellsOfFailure() {
        return NOTHING_DEPLOYED.matcher(text()).find();
    }

    /** Each cause once, in the order of the log; without any, its last lines. */
    String causes() {
        List<String> lines = text().lines().toList();
        List<String> causes = lines.stream()
                .filter(line -> line.startsWith("Caused by:")
                        || line.contains(" SEVERE ")
                        || line.startsWith("SEVERE:")
                        || line.contains("java.lang.OutOfMemoryError"))
                .distinct()
                .toList();
        List<String> telling =
                causes.isEmpty() ? lines.subList(Math.max(0, lines.size() - MOST), lines.size()) : causes;
        return telling.stream()
                .limit(MOST)
                .map(line -> line.length() > WIDEST ? line.substring(0, WIDEST) + "..." : line)
                .collect(Collectors.joining("\n"));
    }

    private String text() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
