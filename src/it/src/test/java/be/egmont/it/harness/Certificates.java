package be.egmont.it.harness;

import be.egmont.run.PayaraMicro.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A key for TLS with a certificate that it has given itself, made anew each time and good for two days. */
final class Certificates {

    private static final String ALIAS = "house";

    private Certificates() {}

    static Tls made(Path work, int port) {
        Path keys = work.resolve("tls.p12");
        String password = UUID.randomUUID().toString();
        try {
            Files.createDirectories(work);
            Files.deleteIfExists(keys);
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            ALIAS,
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            keys.toString(),
                            "-storepass",
                            password)
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool says " + keytool.exitValue());
            }
            return new Tls(port, keys, password, ALIAS);
        } catch (IOException e) {
            throw new IllegalStateException("keytool cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
