package be.egmont.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The kept bytes of a letter, read for whoever wants to see what was sent. */
record SentMime(String from, String messageId, String text, String source) {

    static SentMime of(byte[] mime) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
            return new SentMime(
                    ((InternetAddress) message.getFrom()[0]).toUnicodeString(),
                    message.getMessageID(),
                    text(((Multipart) message.getContent()).getBodyPart(0)),
                    new String(mime, StandardCharsets.US_ASCII));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream decoded = part.getInputStream()) {
            return new String(decoded.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
