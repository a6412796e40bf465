package be.egmont.bench.scheduling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Our instances: made anew from their seeds where they are needed, and held against the checksums in the repository. */
public final class Generated {
    private static final Path FOLDER = Path.of("src/bench/target/instances");
    private static final String SUMS = "instances.sha256";
    private static final List<Integer> SEEDS = List.of(1, 2, 3);

    private Generated() {}

    /** Writes all of them and prints their checksums, in the form of {@code sha256sum}. */
    public static void main(String[] arguments) {
        Path folder = new Options(arguments).folder("into").orElse(FOLDER);
        texts().forEach((name, text) -> {
            write(folder, name, text);
            System.out.println(sum(text) + "  " + name);
        });
    }

    /** The folder with our instances, each of which is what its checksum says. */
    static Path folder() {
        Map<String, String> expected = expected();
        texts().forEach((name, text) -> {
            if (!sum(text).equals(expected.get(name))) {
                throw new IllegalStateException(name + " is not the instance it was: " + sum(text));
            }
            write(FOLDER, name, text);
        });
        return FOLDER;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (Shape shape : Shape.values()) {
            for (int seed : SEEDS) {
                texts.put(shape.file(seed), new Generator(shape, seed).text());
            }
        }
        return texts;
    }

    private static Map<String, String> expected() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Generated.class.getResourceAsStream(SUMS), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(" +"))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
