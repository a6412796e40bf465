package be.egmont.notification;

import be.egmont.kernel.Setting;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * The mailbox, read by IMAP, to which mail servers return what they could not deliver. What was understood is marked as read;
 * what was not is flagged and left unread, for a person: an answer to a letter lands there too.
 */
final class ReturnsMailbox {

    /** What one look takes on at most. */
    private static final int MOST = 200;

    private static final int LARGEST = 2 * 1024 * 1024;

    private final MailServer.Tls tls = MailServer.Tls.configured(Setting.MAIL_RETURNS_TLS);
    private final String host;

    /**
     * @param host what stands behind the @ of our Message-IDs
     */
    ReturnsMailbox(String host) {
        this.host = host;
    }

    static boolean isConfigured() {
        return Setting.MAIL_RETURNS_HOST.find().isPresent();
    }

    /** Hands over each letter that came back and was not handed over before; one that is taken twice was taken once. */
    void read(Consumer<ReturnedMail> taken) throws MessagingException {
        String protocol = tls == MailServer.Tls.TLS ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(
                    Setting.MAIL_RETURNS_USER.get(),
                    Setting.MAIL_RETURNS_PASSWORD.find().orElse(""));
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] unread = inbox.search(new AndTerm(
                        new FlagTerm(new Flags(Flags.Flag.SEEN), false),
                        new FlagTerm(new Flags(Flags.Flag.FLAGGED), false)));
                for (int i = 0; i < Math.min(unread.length, MOST); i++) {
                    read(unread[i], taken);
                }
            }
        }
    }

    private void read(Message message, Consumer<ReturnedMail> taken) throws MessagingException {
        boolean known = false;
        try {
            if (message instanceof MimeMessage mime && mime.getSize() <= LARGEST) {
                // a copy: reading parts of the message itself would mark it as read
                MimeMessage copy = new MimeMessage(mime);
                var returned = ReturnedMail.of(copy, host);
                returned.ifPresent(taken);
                known = returned.isPresent();
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            known = false;
        }
        message.setFlag(Flags.Flag.SEEN, known);
        message.setFlag(Flags.Flag.FLAGGED, !known);
    }

    private Properties properties(String protocol) {
        String begin = "mail." + protocol + ".";
        String timeout = Long.toString(Setting.MAIL_TIMEOUT.duration().toMillis());
        Properties properties = new Properties();
        properties.setProperty(begin + "host", Setting.MAIL_RETURNS_HOST.get());
        properties.setProperty(begin + "port", Setting.MAIL_RETURNS_PORT.get());
        properties.setProperty(begin + "starttls.enable", Boolean.toString(tls == MailServer.Tls.STARTTLS));
        properties.setProperty(begin + "starttls.required", Boolean.toString(tls == MailServer.Tls.STARTTLS));
        properties.setProperty(begin + "ssl.checkserveridentity", "true");
        properties.setProperty(begin + "peek", "true");
        properties.setProperty(begin + "connectiontimeout", timeout);
        properties.setProperty(begin + "timeout", timeout);
        properties.setProperty(begin + "writetimeout", timeout);
        return properties;
    }
}
