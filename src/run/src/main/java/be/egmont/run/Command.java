package be.egmont.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that runs, ends, and has said something. */
record Command(int exit, String said) {

    private static final long MINUTES = 5;

    boolean succeeded() {
        return exit == 0;
    }

    static Command run(Map<String, String> environment, List<String> words) {
        Path said = null;
        try {
            // a file and not a pipe: what such a program starts in the background would keep a pipe open
            said = Files.createTempFile("egmont", ".txt");
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Command(-1, "no end after " + MINUTES + " minutes: " + words);
            }
            return new Command(process.exitValue(), Files.readString(said).strip());
        } catch (IOException e) {
            return new Command(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Command(-1, "interrupted: " + words);
        } finally {
            forget(said);
        }
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static void forget(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
