package be.egmont.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter that came back, as the delivery status notification of a mail server tells it (RFC 3464 within RFC 3462).
 *
 * @param letter the reference of the letter, from the Message-ID of what was returned
 * @param reason what the server that gave up has said
 */
record ReturnedMail(UUID letter, String reason) {

    /** What no notification needs to be longer than; the rest of a part is not read. */
    private static final int LONGEST_PART = 256 * 1024;

    private static final int LONGEST_REASON = 500;
    private static final int PARTS = 3;
    private static final Pattern ID =
            Pattern.compile("<([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})@([^>\\s]+)>", Pattern.CASE_INSENSITIVE);

    /**
     * What that message tells; empty when it is no notification, tells of a delay only, or of a letter of another house.
     *
     * @param host what stands behind the @ of our Message-IDs
     */
    static Optional<ReturnedMail> of(MimeMessage message, String host) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        String reason = null;
        UUID letter = null;
        for (int i = 0; i < Math.min(parts.getCount(), PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            switch (new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT)) {
                case "message/delivery-status", "message/global-delivery-status" -> reason = failure(bytes(part));
                case "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers" ->
                    letter = reference(bytes(part), host);
                default -> {
                    // the explanation for people
                }
            }
        }
        return reason == null || letter == null ? Optional.empty() : Optional.of(new ReturnedMail(letter, reason));
    }

    /** Why the first recipient for whom it failed has not got it; null when it failed for nobody. */
    private static String failure(InputStream status) throws MessagingException {
        // first what concerns the message, then each recipient, with empty lines between them
        while (status instanceof ByteArrayInputStream rest && rest.available() > 0) {
            InternetHeaders fields = new InternetHeaders(rest);
            String action = fields.getHeader("Action", null);
            if (action != null && action.strip().toLowerCase(Locale.ROOT).startsWith("failed")) {
                String said = fields.getHeader("Diagnostic-Code", null);
                String code = fields.getHeader("Status", null);
                return shortened(said == null || said.isBlank() ? code : said.replaceFirst("^\\s*[\\w-]+\\s*;", ""));
            }
        }
        return null;
    }

    private static String shortened(String said) {
        String line = said == null || said.isBlank()
                ? "?"
                : said.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    private static UUID reference(InputStream returned, String host) throws MessagingException {
        String id = new InternetHeaders(returned).getHeader("Message-ID", null);
        Matcher found = ID.matcher(id == null ? "" : id);
        return found.find() && found.group(2).equalsIgnoreCase(host) ? UUID.fromString(found.group(1)) : null;
    }

    private static InputStream bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new ByteArrayInputStream(in.readNBytes(LONGEST_PART));
        }
    }
}
