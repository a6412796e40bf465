package be.egmont.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnedMailTest {

    private static final UUID LETTER = UUID.fromString("7d1f3a52-8a4e-4f7b-9f3e-0d5c1b2a3948");

    /** As Postfix writes them. */
    private static String notification(String action, String id, String diagnostic) {
        return """
                From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
                To: returns@egmont.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                This is a MIME-encapsulated message.

                --B
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --B
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                Arrival-Date: Wed,  4 Feb 2026 10:42:00 +0100 (CET)

                Final-Recipient: rfc822; zoe@example.org
                Action: %s
                Status: 5.1.1
                %s
                --B
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                From: Contact days <egmont@egmont.example>
                Message-ID: %s
                Subject: =?UTF-8?Q?R=C3=A9ponse?=

                --B--
                """.formatted(action, diagnostic, id).replace("\n", "\r\n");
    }

    private static Optional<ReturnedMail> read(String source) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.ISO_8859_1)));
        return ReturnedMail.of(message, "egmont.example");
    }

    @Test
    void theLetterIsFoundByItsMessageIdAndTheServersWordsAreKept() throws MessagingException, IOException {
        assertThat(read(notification(
                        "failed",
                        "<" + LETTER + "@Egmont.example>",
                        "Diagnostic-Code: smtp; 550 5.1.1 <zoe@example.org>: Recipient\n    address rejected\n")))
                .contains(new ReturnedMail(LETTER, "550 5.1.1 <zoe@example.org>: Recipient address rejected"));
        assertThat(read(notification("failed", "<" + LETTER + "@egmont.example>", "")))
                .contains(new ReturnedMail(LETTER, "5.1.1"));
    }

    @Test
    void aDelayIsNoReturn() throws MessagingException, IOException {
        assertThat(read(notification("delayed", "<" + LETTER + "@egmont.example>", "")))
                .isEmpty();
    }

    @Test
    void whatIsNotOursIsNobodys() throws MessagingException, IOException {
        assertThat(read(notification("failed", "<" + LETTER + "@elsewhere.example>", "")))
                .isEmpty();
        assertThat(read(notification("failed", "<1234@egmont.example>", ""))).isEmpty();
        assertThat(read("Subject: Re: your letter\r\nMessage-ID: <" + LETTER + "@egmont.example>\r\n\r\nThank you."))
                .isEmpty();
    }

    /** Whatever lands in a mailbox is told apart or refused by an exception that the reader of the mailbox knows. */
    @Test
    void mutilatedNotificationsDoNoHarm() {
        byte[] whole = notification("failed", "<" + LETTER + "@egmont.example>", "Diagnostic-Code: smtp; 550 no\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] some = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int i = 0; i < 5; i++) {
                some[random.nextInt(some.length)] = (byte) random.nextInt(256);
            }
            try {
                read(new String(some, StandardCharsets.ISO_8859_1));
            } catch (MessagingException | IOException | IllegalArgumentException known) {
                assertThat(known).as("seed %d", seed).isNotNull();
            }
        }
    }
}
