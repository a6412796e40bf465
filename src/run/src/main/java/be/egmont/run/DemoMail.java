package be.egmont.run;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mail server that delivers to nobody: what Egmont sends lands on a page, where whoever tries the demo reads it. It listens on
 * the loopback address only and forgets everything at its end.
 */
public final class DemoMail implements AutoCloseable {

    /** What landed here. */
    public record Received(String to, String subject, String language, String messageId, String text, String html) {}

    /** Where mail servers return what they cannot deliver. */
    public static final String RETURNS = "returns@egmont.example";

    private final int smtpPort;
    private final int imapPort;
    private final int pagePort;
    private final GreenMail server;
    private final HttpServer page;
    private final ExecutorService threads = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "inbox");
        thread.setDaemon(true);
        return thread;
    });

    private DemoMail(int smtpPort, int imapPort, int pagePort) throws IOException {
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
        this.pagePort = pagePort;
        String here = Ports.loopback().getHostAddress();
        this.server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, here, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, here, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        this.page = HttpServer.create(new InetSocketAddress(Ports.loopback(), pagePort), 0);
        page.setExecutor(threads);
        page.createContext("/", this::answer);
    }

    /**
     * Starts both.
     *
     * @param smtpPort where letters are taken
     * @param imapPort where those are read that came back
     * @param pagePort where people read them
     */
    public static DemoMail start(int smtpPort, int imapPort, int pagePort) {
        try {
            DemoMail mail = new DemoMail(smtpPort, imapPort, pagePort);
            mail.server.start();
            mail.page.start();
            return mail;
        } catch (IOException e) {
            throw new CannotStart("The inbox of the demo cannot listen on port " + pagePort + ".", e);
        }
    }

    /** What Egmont has to be told. */
    public Map<String, String> environment() {
        return environment(smtpPort);
    }

    /** The same, with something between it and this. */
    public Map<String, String> environment(int port) {
        return Map.of(
                "EGMONT_MAIL_HOST", "localhost",
                "EGMONT_MAIL_PORT", Integer.toString(port),
                "EGMONT_MAIL_TLS", "NONE",
                "EGMONT_MAIL_RETURNS_ADDRESS", RETURNS,
                "EGMONT_MAIL_RETURNS_HOST", "localhost",
                "EGMONT_MAIL_RETURNS_PORT", Integer.toString(imapPort),
                "EGMONT_MAIL_RETURNS_USER", RETURNS,
                "EGMONT_MAIL_RETURNS_PASSWORD", "demo",
                "EGMONT_MAIL_RETURNS_TLS", "NONE");
    }

    /** A mail server elsewhere returns a letter: that message lands in the mailbox that Egmont reads. */
    public void returned(MimeMessage message) {
        server.setUser(RETURNS, RETURNS, "demo").deliver(message);
    }

    public int port() {
        return smtpPort;
    }

    /** Where letters are read. */
    public String url() {
        return "http://localhost:" + pagePort + "/";
    }

    /** All letters, the oldest first. */
    public List<Received> received() {
        List<Received> received = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (isLetter(message)) {
                received.add(read(message));
            }
        }
        return received;
    }

    /** What came back lies in the same server. */
    private static boolean isLetter(MimeMessage message) {
        try {
            return message.getHeader("Content-Language") != null;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received read(MimeMessage message) {
        try {
            Address to = message.getRecipients(Message.RecipientType.TO)[0];
            Multipart parts = (Multipart) message.getContent();
            return new Received(
                    to instanceof InternetAddress known ? known.toUnicodeString() : to.toString(),
                    message.getSubject(),
                    message.getHeader("Content-Language", null),
                    message.getMessageID(),
                    parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
                    parts.getBodyPart(1).getContent().toString());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            String path = asked.getRequestURI().getPath();
            List<Received> letters = new ArrayList<>(received());
            if (path.equals("/")) {
                Collections.reverse(letters);
                String language = InboxPage.language(asked.getRequestHeaders().getFirst("Accept-Language"));
                send(asked, 200, "text/html;charset=UTF-8", InboxPage.html(language, letters));
            } else if (path.equals("/look/tokens.css") || path.equals("/look/inbox.css")) {
                send(asked, 200, "text/css;charset=UTF-8", look(path.substring(1)));
            } else {
                send(asked, 404, "text/plain;charset=UTF-8", "");
            }
        }
    }

    /** Without the letters of Egmont, whose addresses Faces computes. */
    private static String look(String name) throws IOException {
        try (InputStream in = DemoMail.class.getResourceAsStream(name)) {
            String style = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return style.replaceAll("(?s)@font-face\\s*\\{.*?\\n\\}", "");
        }
    }

    private static void send(HttpExchange asked, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", type);
        asked.getResponseHeaders().set("Cache-Control", "no-store");
        asked.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        asked.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        asked.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none';"
                                + " form-action 'none'");
        asked.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = asked.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        page.stop(0);
        threads.shutdownNow();
        server.stop();
    }
}
