package be.egmont.bench.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * The product without its journal. There is no switch for that in the product, and there shall be none: a copy of the
 * archive gets another interceptor, and a database loses the triggers that note, claim and chain.
 */
final class Silenced {

    private static final String INTERCEPTOR = "be/egmont/audit/Journalling";

    private Silenced() {}

    /** A copy of that archive without the audit interceptor. */
    static Path archive(Path application, Path work) throws IOException {
        byte[] silent = compiled(work);
        Path copy = work.resolve("silenced.war");
        try (InputStream in = Files.newInputStream(application);
                OutputStream out = Files.newOutputStream(copy)) {
            copy(in, out, silent);
        }
        return copy;
    }

    private static byte[] compiled(Path work) throws IOException {
        Path source = work.resolve(INTERCEPTOR + ".java");
        Files.createDirectories(source.getParent());
        try (InputStream text = Objects.requireNonNull(Silenced.class.getResourceAsStream("Journalling.java.txt"))) {
            Files.write(source, text.readAllBytes());
        }
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "--release",
                        "17",
                        "-encoding",
                        StandardCharsets.UTF_8.name(),
                        source.toString());
        if (result != 0) {
            throw new IllegalStateException("The interceptor that tells nothing does not compile.");
        }
        return Files.readAllBytes(work.resolve(INTERCEPTOR + ".class"));
    }

    /** Entry by entry, into the archives within. */
    private static void copy(InputStream from, OutputStream to, byte[] silent) throws IOException {
        ZipInputStream in = new ZipInputStream(from);
        ZipOutputStream out = new ZipOutputStream(to);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            if (entry.getName().equals(INTERCEPTOR + ".class")) {
                out.write(silent);
            } else if (entry.getName().contains("egmont-ejb") && entry.getName().endsWith(".jar")) {
                ByteArrayOutputStream inner = new ByteArrayOutputStream();
                copy(new ByteArrayInputStream(in.readAllBytes()), inner, silent);
                out.write(inner.toByteArray());
            } else {
                in.transferTo(out);
            }
            out.closeEntry();
        }
        out.finish();
    }

    /** The database notes nothing any more of what changes. */
    static void database(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DO $$ DECLARE t record; BEGIN"
                    + " FOR t IN SELECT tgname, tgrelid::regclass AS of FROM pg_trigger WHERE tgname LIKE 'journal_note%' LOOP"
                    + " EXECUTE format('DROP TRIGGER %I ON %s', t.tgname, t.of); END LOOP; END $$");
        }
    }
}
