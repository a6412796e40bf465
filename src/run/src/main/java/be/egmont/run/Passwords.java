package be.egmont.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords in a file that only its owner may read. */
final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final Properties known = new Properties();

    private Passwords() {}

    /** Those of that file, which is made if it is not there. */
    static Passwords in(Path file, String... users) {
        Passwords passwords = new Passwords();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    passwords.known.load(reader);
                }
            }
            for (String user : users) {
                passwords.known.putIfAbsent(user, random());
            }
            passwords.save(file);
            return passwords;
        } catch (IOException e) {
            throw new CannotStart("The passwords of the database cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }

    /** Letters and figures only: may stand in SQL, in an address and in a command. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String of(String user) {
        return known.getProperty(user);
    }

    private void save(Path file) throws IOException {
        forOwnerOnly(file);
        try (Writer writer = Files.newBufferedWriter(file)) {
            known.store(writer, "made at random; the database knows them too");
        }
    }

    /** A file that is there, and that nobody else may read before anything is in it. */
    static void forOwnerOnly(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
