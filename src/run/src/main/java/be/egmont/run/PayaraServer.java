package be.egmont.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A stock Payara Server, which takes the EAR: what the ministry runs in production, here on the loopback address and on
 * ports that were free.
 */
public final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "domain1";
    private static final String NAME = "egmont";

    private final Path home;
    private final int port;
    private final int adminPort;
    private final Map<String, String> environment;

    private PayaraServer(Path home, int port, int adminPort, Map<String, String> environment) {
        this.home = home;
        this.port = port;
        this.adminPort = adminPort;
        this.environment = environment;
    }

    /**
     * Unpacks the distribution, anew each time, and starts its domain.
     *
     * @param distribution the stock zip
     * @param work a folder for this server alone; what is in it is lost
     * @param environment what the application is told
     */
    public static PayaraServer start(Path distribution, Path work, int port, Map<String, String> environment) {
        try {
            unpack(distribution, Folders.emptied(work));
            Path home = work.resolve("payara6/glassfish");
            int adminPort = Ports.free();
            Path domain = home.resolve("domains/" + DOMAIN + "/config/domain.xml");
            Files.writeString(domain, settled(Files.readString(domain), port, adminPort));
            PayaraServer server = new PayaraServer(home, port, adminPort, environment);
            server.administer("start-domain", DOMAIN);
            return server;
        } catch (IOException e) {
            throw new CannotStart("Payara Server cannot be made in " + work + ": " + e.getMessage(), e);
        }
    }

    /** Comes back when the application answers at {@code /}. */
    public void deploy(Path application) {
        administer("deploy", "--name", NAME, "--contextroot", "/", application.toString());
    }

    public String url() {
        return "http://localhost:" + port + "/";
    }

    public Path log() {
        return home.resolve("domains/" + DOMAIN + "/logs/server.log");
    }

    @Override
    public void close() {
        Optional<ProcessHandle> process = process();
        if (!command("stop-domain", DOMAIN).succeeded()) {
            process.ifPresent(PayaraMicro::stop);
        }
    }

    public Optional<ProcessHandle> process() {
        try {
            Path file = home.resolve("domains/" + DOMAIN + "/config/pid");
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void administer(String verb, String... words) {
        Command done = command(verb, words);
        if (!done.succeeded()) {
            throw new CannotStart("Payara Server refused to " + verb + ":\n" + done.said() + "\nIts log, " + log()
                    + ", says:\n" + new ServerLog(log()).causes());
        }
    }

    private Command command(String verb, String... words) {
        List<String> command = new ArrayList<>(List.of(
                PayaraMicro.java(),
                "-jar",
                home.resolve("lib/client/appserver-cli.jar").toString(),
                "--interactive=false",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(adminPort),
                verb));
        command.addAll(List.of(words));
        return Command.run(environment, command);
    }

    /** The server's own configuration comes first in the file and has its ports in figures, the template's are names. */
    private static String settled(String domain, int port, int adminPort) {
        String settled = domain.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + port + "\"")
                .replace("port=\"4848\"", "address=\"127.0.0.1\" port=\"" + adminPort + "\"")
                .replace("port=\"8181\"", "enabled=\"false\" port=\"8181\"")
                // nothing of ours sends a message by the broker, and it would listen on every address
                .replaceFirst("</config>", "<jms-service type=\"DISABLED\"/></config>")
                // nor has the database of the timer service to be shared with other servers, on every address
                .replace(";AUTO_SERVER=TRUE", "")
                .replace(
                        "<hazelcast-config-specific-configuration></hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\"/>");
        // what the default run has in src/config/payara
        settled = with(settled, "jmx-connector", "enabled", "false");
        settled = with(settled, "http", "http2-enabled", "false");
        settled = with(settled, "transport", "read-timeout-millis", "5000");
        for (String usual : List.of("3700", "3820", "3920", "8686")) {
            settled = settled.replace("port=\"" + usual + "\"", "port=\"" + Ports.free() + "\"");
        }
        return settled.replace("value=\"7676\"", "value=\"" + Ports.free() + "\"");
    }

    /** The same with that attribute of each such element. */
    static String with(String xml, String element, String attribute, String value) {
        return Pattern.compile("<" + element + "(?= )([^>]*)>")
                .matcher(xml)
                .replaceAll(tag -> Matcher.quoteReplacement("<" + element + " " + attribute + "=\"" + value + "\""
                        + tag.group(1).replaceAll(" " + attribute + "=\"[^\"]*\"", "") + ">"));
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(zip));
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry points outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
    }
}
