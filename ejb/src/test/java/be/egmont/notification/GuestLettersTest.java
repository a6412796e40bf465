package be.egmont.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated.Language;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter that waits does not open the door; the letter that leaves does. */
class GuestLettersTest {

    private static final UUID LINK = UUID.fromString("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    private static final String TOKEN = "0123456789abcdefghijklmnopqrstuvwxyzABC-_DE";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 120})
    void theMarkIsFilledWhereverALineIsBroken(int before) throws Exception {
        String host = "https://" + "h".repeat(before) + ".example/sign-in/guest#";
        byte[] waiting = new MimeComposer(new InternetAddress("egmont@ministry.example"), "egmont.example")
                .compose(
                        UUID.randomUUID(),
                        new MimeComposer.Content(
                                null,
                                "guest@company.example",
                                Language.FR,
                                "Accès à la délégation",
                                "Madame, Monsieur,\n\nOuvrez ce lien :\n" + host + GuestLetters.mark(LINK),
                                ZonedDateTime.parse("2026-02-04T10:00:00+01:00")));
        assertThat(SentMime.of(waiting).text())
                .contains(GuestLetters.mark(LINK))
                .doesNotContain(TOKEN);

        byte[] leaving =
                GuestLetters.filled(waiting, link -> link.equals(LINK) ? Optional.of(TOKEN) : Optional.empty());
        assertThat(leaving).hasSameSizeAs(waiting);
        assertThat(SentMime.of(leaving).text()).contains(host + TOKEN).doesNotContain("egmont-key-");
        String source = new String(leaving, StandardCharsets.US_ASCII).replace("=\r\n", "");
        assertThat(source.split(TOKEN, -1)).as("in the text, and twice in HTML").hasSize(4);
        assertThat(GuestLetters.filled(waiting, link -> Optional.empty()))
                .as("that of another guest stays as it is")
                .isEqualTo(waiting);
        assertThat(GuestLetters.filled(leaving, link -> Optional.empty())).isEqualTo(leaving);
    }
}
