package be.egmont.bench.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Counts what the database was asked, from its own log: whoever asked, nothing escapes it. */
final class StatementLog {

    private static final Pattern STATEMENT = Pattern.compile("(?:execute [^:]*|statement): *(?!SELECT 1\\s)(\\w+)");

    private final Path file;

    StatementLog(Path file) {
        this.file = file;
    }

    long position() throws IOException {
        return Files.size(file);
    }

    /** The statements since then; beginning and ending transactions, and pinging a connection, are none. */
    long since(long position) throws IOException {
        String news;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(position);
            news = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return STATEMENT
                .matcher(news)
                .results()
                .map(match -> match.group(1).toUpperCase(Locale.ROOT))
                .filter(verb -> !verb.equals("BEGIN")
                        && !verb.equals("COMMIT")
                        && !verb.equals("ROLLBACK")
                        && !verb.equals("SET"))
                .count();
    }
}
