package be.egmont.notification;

import be.egmont.kernel.Setting;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Properties;

/** The mail server of the settings. It is given the bytes that are kept, no others. */
final class MailServer {

    private static final System.Logger LOG = System.getLogger(MailServer.class.getName());

    private final String protocol;
    private final String user;
    private final String password;
    private final Session session;

    private MailServer() {
        Tls tls = Tls.configured(Setting.MAIL_TLS);
        protocol = tls == Tls.TLS ? "smtps" : "smtp";
        user = Setting.MAIL_USER.find().orElse(null);
        password = Setting.MAIL_PASSWORD.find().orElse(null);
        String begin = "mail." + protocol + ".";
        String timeout = Long.toString(Setting.MAIL_TIMEOUT.duration().toMillis());
        Properties properties = new Properties();
        properties.setProperty(begin + "host", Setting.MAIL_HOST.get());
        properties.setProperty(begin + "port", Setting.MAIL_PORT.get());
        properties.setProperty(begin + "auth", Boolean.toString(user != null));
        properties.setProperty(begin + "starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
        properties.setProperty(begin + "starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        properties.setProperty(begin + "ssl.checkserveridentity", "true");
        properties.setProperty(begin + "connectiontimeout", timeout);
        properties.setProperty(begin + "timeout", timeout);
        properties.setProperty(begin + "writetimeout", timeout);
        // to whom servers return what they cannot deliver; without it, to who the letter is from
        Setting.MAIL_RETURNS_ADDRESS.find().ifPresent(address -> properties.setProperty(begin + "from", address));
        session = Session.getInstance(properties);
    }

    /** How the way to a server is secured. */
    enum Tls {
        STARTTLS,
        TLS,
        NONE;

        static Tls configured(Setting setting) {
            String value = setting.get();
            try {
                return valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException nonsense) {
                throw new IllegalStateException(
                        "The setting " + setting.key() + " is not STARTTLS, TLS or NONE: " + value, nonsense);
            }
        }
    }

    static boolean isConfigured() {
        return Setting.MAIL_HOST.find().isPresent();
    }

    static MailServer configured() {
        return new MailServer();
    }

    /** Gives it a letter; whatever comes of that is an answer. */
    Delivery give(byte[] mime) {
        Frozen letter = null;
        try {
            letter = new Frozen(session, mime);
            Address[] to = letter.getRecipients(Message.RecipientType.TO);
            Transport transport = session.getTransport(protocol);
            try {
                transport.connect(user, password);
                transport.sendMessage(letter, to);
            } finally {
                close(transport);
            }
            return Delivery.taken();
        } catch (MessagingException failure) {
            return Delivery.failed(failure, letter != null && letter.begun);
        }
    }

    /** What goes wrong after the server has answered changes nothing of its answer. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException after) {
            LOG.log(Level.DEBUG, "The mail server did not say good-bye");
        }
    }

    /** The bytes as they are kept; it remembers whether any of them was asked for. */
    private static final class Frozen extends MimeMessage {

        private final byte[] mime;
        private boolean begun;

        Frozen(Session session, byte[] mime) throws MessagingException {
            super(session, new ByteArrayInputStream(mime));
            this.mime = mime;
        }

        @Override
        public void writeTo(OutputStream out, String[] butFor) throws IOException {
            begun = true;
            out.write(mime);
            out.flush();
        }
    }
}
