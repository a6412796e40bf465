package be.egmont.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server in a process of its own, which can be killed: it takes letters only after STARTTLS and a password, and says that it has
 * one only after the disk has it. What it has taken lies in a folder, each letter by its Message-ID.
 */
final class SmtpServer implements SimpleMessageListener {

    /** To whom a letter is taken, but not said to be so before somebody lets it. */
    static final String SLOW = "slow@";

    static final String GO = "go";

    private static final Pattern ID = Pattern.compile("(?mi)^Message-ID: <([^@>]+)@");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Path folder;

    private SmtpServer(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs until it is killed.
     *
     * @param arguments the port, the folder and the file with the key; the environment has the passwords
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        String password = System.getenv("SMTP_PASSWORD");
        SMTPServer.port(Integer.parseInt(arguments[0]))
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .simpleMessageListener(new SmtpServer(Path.of(arguments[1])))
                .startTlsSocketFactory(tls(Path.of(arguments[2]), System.getenv("SMTP_KEYS")))
                .requireTLS()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, given, context) -> {
                    if (!user.equals(MailProcess.USER) || !given.equals(password)) {
                        throw new LoginFailedException();
                    }
                }))
                .requireAuth()
                .build()
                .start();
    }

    private static SSLContext tls(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, password.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public boolean accept(String from, String recipient) {
        return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream data) throws IOException {
        byte[] bytes = data.readAllBytes();
        Matcher id = ID.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!id.find()) {
            throw new IOException("A letter without a Message-ID");
        }
        Path part = folder.resolve(UUID.randomUUID() + ".part");
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(bytes));
            file.force(true);
        }
        Files.move(part, folder.resolve(id.group(1) + "_" + UUID.randomUUID()), StandardCopyOption.ATOMIC_MOVE);
        if (recipient.toLowerCase(Locale.ROOT).startsWith(SLOW)) {
            awaitGo();
        }
    }

    private void awaitGo() throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!Files.exists(folder.resolve(GO))) {
            if (System.nanoTime() > end) {
                throw new IOException("Nobody lets it go");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
