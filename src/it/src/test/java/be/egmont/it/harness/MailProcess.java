package be.egmont.it.harness;

import be.egmont.run.PayaraMicro.Tls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The process of a {@link SmtpServer}, and what it has taken. */
public final class MailProcess implements AutoCloseable {

    static final String USER = "egmont";

    private final Path folder;
    private final Tls tls;
    private final String password = UUID.randomUUID().toString();
    private Process process;

    private MailProcess(Path folder, Tls tls) {
        this.folder = folder;
        this.tls = tls;
    }

    /** Starts it with an empty folder, on the port of its key. */
    static MailProcess start(Path folder, Tls tls) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MailProcess mail = new MailProcess(folder, tls);
        mail.start();
        return mail;
    }

    /** Starts it again after it was killed, with what it had taken. */
    public void start() {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmtpServer.class.getName(),
                        Integer.toString(tls.port()),
                        folder.toString(),
                        tls.keys().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("smtp.log").toFile());
        builder.environment().putAll(Map.of("SMTP_PASSWORD", password, "SMTP_KEYS", tls.password()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!greets()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The mail server has ended: " + folder.resolveSibling("smtp.log"));
            }
        }
    }

    private boolean greets() {
        try {
            return says("NOOP").startsWith("250");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What it answers to one command of somebody who is not signed in, over a line that is not secured. */
    public String says(String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), tls.port())) {
            socket.setSoTimeout(5_000);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            answers.readLine();
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return String.valueOf(answers.readLine());
        }
    }

    /** As a machine that loses its power. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** How many copies it has of each letter, by its reference. */
    public Map<String, Long> taken() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("_"))
                    .collect(Collectors.groupingBy(
                            name -> name.replaceFirst("_.*", ""), TreeMap::new, Collectors.counting()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It may say now that it has what it was to take slowly. */
    public void letGo() {
        try {
            Files.writeString(folder.resolve(SmtpServer.GO), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the application is told, and the server that it runs in, to trust the certificate. */
    Map<String, String> environment() {
        String jvm = System.getenv().getOrDefault("JDK_JAVA_OPTIONS", "");
        return Map.of(
                "EGMONT_MAIL_HOST",
                "localhost",
                "EGMONT_MAIL_PORT",
                Integer.toString(tls.port()),
                "EGMONT_MAIL_USER",
                USER,
                "EGMONT_MAIL_PASSWORD",
                password,
                "EGMONT_MAIL_RATE",
                "100000",
                "EGMONT_MAIL_RETRY",
                "PT1S",
                "JDK_JAVA_OPTIONS",
                jvm + " -Djavax.net.ssl.trustStore=" + tls.keys() + " -Djavax.net.ssl.trustStorePassword="
                        + tls.password());
    }

    /** An address to which letters are taken, but not said to be so before {@link #letGo}. */
    public static String slow() {
        return SmtpServer.SLOW + "egmont.example";
    }

    @Override
    public void close() {
        kill();
    }
}
