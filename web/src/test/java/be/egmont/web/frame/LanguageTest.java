package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which book is opened. */
class LanguageTest {

    @Test
    void whatTheReaderChoseComesFirst() {
        assertThat(new Language(Requests.to("/", null)
                                .cookie(Language.COOKIE, "nl")
                                .reading("fr-BE")
                                .build())
                        .getCode())
                .isEqualTo("nl");
    }

    @Test
    void elseTheFirstOfHisBrowserThatWeSpeak() {
        assertThat(new Language(Requests.to("/", null)
                                .reading("pt", "de-BE", "fr")
                                .build())
                        .getCode())
                .isEqualTo("de");
    }

    @Test
    void elseFrench() {
        assertThat(new Language(Requests.to("/", null)
                                .cookie(Language.COOKIE, "xx")
                                .reading("pt")
                                .build())
                        .getCode())
                .isEqualTo("fr");
    }

    @Test
    void whoAsksForNoneIsNotGivenThatOfTheServer() {
        assertThat(new Language(Requests.to("/", null)
                                .readingAtAServerIn(Locale.ENGLISH)
                                .build())
                        .getCode())
                .isEqualTo("fr");
    }
}
