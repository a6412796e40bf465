package be.egmont.needs;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated.Language;
import be.egmont.text.Book;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever has consented has consented to a text that can be shown: another text is another version. */
class ConsentTest {

    /** Of the text in the four languages, by its version less one; a new text is added, with a new version. */
    private static final String[] TEXTS = {"9cbecb8efb94a55e9b5d912b4a113d53f8214e2f17042959b3bd5d10f8e5b4a7"};

    @Test
    void aNewTextHasANewVersion() throws NoSuchAlgorithmException {
        String text = Arrays.stream(Language.values())
                .map(language -> Book.in(language).get(Consent.KEY))
                .collect(Collectors.joining("\n"));
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(TEXTS).hasSize(Consent.TEXT);
        assertThat(hash).isEqualTo(TEXTS[Consent.TEXT - 1]);
    }
}
