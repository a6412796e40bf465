package be.egmont.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stock Payara Micro with one application at {@code /}, on the loopback address, without its cluster. */
public final class PayaraMicro implements AutoCloseable {

    /** What keeps the whole default run below 1.1 GiB; each with its reason. */
    private static final List<String> JVM = List.of(
            // the compiler's memory goes back to the system each ten seconds, where the JVM can (since 17.0.9); else it
            // stays high
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=10000",
            // it begins small and takes what it needs; with the most a thousand who have signed in were measured
            "-Xms64m",
            "-Xmx448m",
            // it has one thread and no tables of its own, on a machine that it shares with the database
            "-XX:+UseSerialGC",
            // whoever watches it starts it again, which nobody does with one that only answers no more
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int GRACE_SECONDS = 20;

    /**
     * A way in over TLS.
     *
     * @param keys a PKCS #12 file
     * @param alias the name of the key in it
     */
    public record Tls(int port, Path keys, String password, String alias) {}

    private final Process process;
    private final Answers answers;
    private final ServerLog log;
    private final Path unpacked;

    private PayaraMicro(Process process, int port, Path log, Path unpacked) {
        this.process = process;
        this.answers = new Answers(port);
        this.log = new ServerLog(log);
        this.unpacked = unpacked;
    }

    /**
     * Starts and comes back at once.
     *
     * @param jar the stock {@code payara-micro.jar}
     * @param application the WAR
     * @param environment what the application is told
     */
    public static PayaraMicro launch(
            Path jar, Path application, int port, Folders folders, Map<String, String> environment) {
        return launch(jar, application, port, folders, environment, null);
    }

    /**
     * Starts and comes back at once, with a second way in, over TLS.
     *
     * @param tls null for none
     */
    public static PayaraMicro launch(
            Path jar, Path application, int port, Folders folders, Map<String, String> environment, Tls tls) {
        folders.create();
        // nothing of an earlier start may be left in it: Payara would deploy that too
        Path work = Folders.emptied(folders.workshop().resolve("server-" + port));
        Path unpacked = unpacked(folders, jar);
        Path log = folders.log().resolve("server.log");
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(JVM);
        if (tls != null) {
            command.add("-Djavax.net.ssl.keyStore=" + tls.keys());
            command.add("-Djavax.net.ssl.keyStorePassword=" + tls.password());
        }
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--port", Integer.toString(port), "--contextroot", "/"));
        if (tls != null) {
            command.addAll(List.of("--sslport", Integer.toString(tls.port()), "--sslcert", tls.alias()));
        }
        command.addAll(List.of("--rootdir", work.toString(), "--unpackdir", unpacked.toString()));
        command.addAll(List.of("--prebootcommandfile", resource("micro-boot.commands", work)));
        // until the application is there the server would answer by itself, metrics included: nobody reaches it before
        command.addAll(List.of("--postdeploycommandfile", resource("micro-open.commands", work)));
        command.addAll(List.of("--logproperties", resource("micro-logging.properties", work)));
        command.addAll(List.of("--deploy", application.toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new PayaraMicro(builder.start(), port, log, unpacked);
        } catch (IOException e) {
            throw new CannotStart("Payara Micro cannot be started: " + e.getMessage(), e);
        }
    }

    /** Starts and comes back when the first page answers. */
    public static PayaraMicro start(
            Path jar, Path application, int port, Folders folders, Map<String, String> environment) {
        return launch(jar, application, port, folders, environment).ready();
    }

    /** Comes back when the first page answers. */
    public PayaraMicro ready() {
        try {
            awaitApplication();
            awaitPage();
            return this;
        } catch (CannotStart e) {
            close();
            throw e;
        }
    }

    public String url() {
        return answers.url();
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Comes back when its health checks say yes. */
    public void awaitApplication() {
        await("become healthy", answers::healthy);
        try {
            Files.writeString(unpacked.resolve("complete"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitPage() {
        await("show its first page", answers::page);
    }

    private void await(String what, Question question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!question.ask()) {
                if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                    throw failure("The server ended by itself");
                }
                if (log.tellsOfFailure()) {
                    throw failure("The application could not be deployed");
                }
                if (System.nanoTime() > end) {
                    throw failure("The application did not " + what + " within " + PATIENCE.toMinutes() + " minutes");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    private CannotStart failure(String what) {
        return new CannotStart(what + ". Its log, " + log.file() + ", says:\n" + log.causes());
    }

    @Override
    public void close() {
        stop(process.toHandle());
    }

    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    /** Unpacking takes seconds; what an earlier start has unpacked to its end is used again. */
    private static Path unpacked(Folders folders, Path jar) {
        try {
            Path folder = folders.workshop().resolve("payara-micro-" + Files.size(jar));
            return Files.exists(folder.resolve("complete")) ? folder : Folders.emptied(folder);
        } catch (IOException e) {
            throw new CannotStart("There is no Payara Micro at " + jar + ".", e);
        }
    }

    private static String resource(String name, Path folder) {
        try (InputStream in = Objects.requireNonNull(PayaraMicro.class.getResourceAsStream(name), name)) {
            Path file = folder.resolve(name);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Something one asks until the answer is yes. */
    private interface Question {
        boolean ask() throws InterruptedException;
    }
}
