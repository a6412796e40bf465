package be.egmont.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated.Language;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeComposerTest {

    private static final UUID REFERENCE = UUID.fromString("7d1f3a52-8a4e-4f7b-9f3e-0d5c1b2a3948");

    @Test
    void aLetterHasBothPartsInTheLanguageOfItsRecipient() throws MessagingException, IOException {
        byte[] mime = compose(
                "Journées : Pékin & Łódź", "Madame l’Ambassadrice,\n\nDeux\nlignes < 3 : https://egmont.example/");
        MimeMessage letter = read(mime);

        assertThat(letter.getSubject()).isEqualTo("Journées : Pékin & Łódź");
        assertThat(letter.getMessageID()).isEqualTo("<" + REFERENCE + "@egmont.example>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("Content-Language")).containsExactly("fr");
        assertThat(letter.getHeader("Date")).containsExactly("Wed, 4 Feb 2026 10:42:00 +0100");
        InternetAddress to = (InternetAddress) letter.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo("Zoë Łukasiewicz");
        assertThat(to.getAddress()).isEqualTo("zoe@example.org");

        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        Multipart parts = (Multipart) letter.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("l’Ambassadrice,\r\n\r\nDeux\r\nlignes < 3");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains(
                        "<html lang=\"fr\">",
                        "<p>Madame l’Ambassadrice,</p>",
                        "Deux<br>\r\nlignes &lt; 3",
                        "<a href=\"https://egmont.example/\">https://egmont.example/</a>");
    }

    @Test
    void itsBytesAreAsciiSoThatAnyServerTakesThem() {
        byte[] mime = compose("Łódź", "Pékin " + "é".repeat(2000));
        for (byte one : mime) {
            assertThat(one).isPositive();
        }
        assertThat(new String(mime, StandardCharsets.US_ASCII)
                        .lines()
                        .mapToInt(String::length)
                        .max()
                        .orElseThrow())
                .isLessThan(998);
    }

    @Test
    void aNameOrSubjectAddsNoHeader() throws MessagingException {
        byte[] mime = new MimeComposer(from(), "egmont.example")
                .compose(
                        REFERENCE,
                        new MimeComposer.Content(
                                "Zoë\r\nBcc: other@example.org",
                                "zoe@example.org",
                                Language.FR,
                                "Objet",
                                "Texte",
                                at()));
        assertThat(read(mime).getHeader("Bcc")).isNull();
    }

    @Test
    void whatIsKeptIsReadForWhoeverWantsToSeeIt() {
        SentMime sent = SentMime.of(compose("Objet", "Pékin\n\nŁódź"));
        assertThat(sent.from()).contains("Journées de contact", "<egmont@egmont.example>");
        assertThat(sent.messageId()).contains(REFERENCE.toString());
        assertThat(sent.text()).isEqualTo("Pékin\n\nŁódź");
        assertThat(sent.source()).contains("Message-ID: <" + REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "no body@example.org", "a@b@c", "<a@example.org", "a@example.org, b@example.org"})
    void whatIsNoAddressIsNone(String text) {
        assertThat(MimeComposer.isAddress(text)).isFalse();
    }

    private static byte[] compose(String subject, String text) {
        return new MimeComposer(from(), "egmont.example")
                .compose(
                        REFERENCE,
                        new MimeComposer.Content(
                                "Zoë Łukasiewicz", "zoe@example.org", Language.FR, subject, text, at()));
    }

    private static ZonedDateTime at() {
        return ZonedDateTime.parse("2026-02-04T10:42:00+01:00[Europe/Brussels]");
    }

    private static InternetAddress from() {
        try {
            return new InternetAddress("egmont@egmont.example", "Journées de contact", "UTF-8");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MimeMessage read(byte[] mime) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
    }
}
