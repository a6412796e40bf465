package be.egmont.notification;

import be.egmont.kernel.Setting;
import be.egmont.kernel.Translated.Language;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

/** Makes the bytes of a letter, once: plain text and HTML, in one language, with its reference as Message-ID. */
final class MimeComposer {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String ENCODING = "Content-Transfer-Encoding";

    /**
     * What is written.
     *
     * @param text paragraphs with empty lines between them
     */
    record Content(String name, String address, Language language, String subject, String text, ZonedDateTime at) {}

    private final InternetAddress from;
    private final String host;

    MimeComposer(InternetAddress from, String host) {
        this.from = from;
        this.host = host;
    }

    static MimeComposer configured() {
        String host = URI.create(Setting.URL.get()).getHost();
        String sender = Setting.MAIL_FROM.find().orElse("egmont@" + host);
        try {
            InternetAddress from = new InternetAddress(sender, true);
            from.setPersonal(from.getPersonal(), UTF_8);
            return new MimeComposer(from, host);
        } catch (AddressException | UnsupportedEncodingException nonsense) {
            throw new IllegalStateException(
                    "The setting " + Setting.MAIL_FROM.key() + " is no address: " + sender, nonsense);
        }
    }

    /** Whether a letter can be sent to that. */
    static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.indexOf('@') > 0;
        } catch (AddressException none) {
            return false;
        }
    }

    byte[] compose(UUID reference, Content content) {
        try {
            MimeMessage message = new Referenced("<" + reference + "@" + host + ">");
            message.setFrom(from);
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(content.address(), content.name(), UTF_8));
            message.setSubject(content.subject(), UTF_8);
            message.setHeader("Date", DATE.format(content.at()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", content.language().code());
            message.setContent(new MimeMultipart(
                    "alternative",
                    part(content.text().replace("\n", "\r\n"), "text/plain"),
                    part(html(content), "text/html")));
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException failure) {
            // the message of the cause may hold an address, which no log shows
            throw new IllegalStateException("The letter " + reference + " cannot be composed: " + failure.getClass());
        }
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(text, type + "; charset=" + UTF_8);
        part.setHeader(ENCODING, "quoted-printable");
        return part;
    }

    private static String html(Content content) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\r\n<html lang=\"")
                .append(content.language().code())
                .append("\">\r\n<head><meta charset=\"UTF-8\"><title>")
                .append(escaped(content.subject()))
                .append("</title></head>\r\n<body>\r\n");
        for (String paragraph : content.text().split("\n{2,}", -1)) {
            html.append("<p>")
                    .append(linked(escaped(paragraph)).replace("\n", "<br>\r\n"))
                    .append("</p>\r\n");
        }
        return html.append("</body>\r\n</html>\r\n").toString();
    }

    private static String linked(String text) {
        return text.replaceAll("https?://[^\\s<>\"]+", "<a href=\"$0\">$0</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A message that keeps the Message-ID that it was given. */
    private static final class Referenced extends MimeMessage {

        private final String id;

        Referenced(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
