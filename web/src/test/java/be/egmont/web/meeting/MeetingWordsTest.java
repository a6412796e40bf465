package be.egmont.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the asking side would like, in as few words as it takes. */
class MeetingWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                 | ''             | Sans préférence, 15 min",
                "''                 | Le matin       | Le matin, 15 min",
                "mercredi 4 février | ''             | mercredi 4 février, 15 min",
                "mercredi 4 février | Le matin       | mercredi 4 février, le matin, 15 min",
                "Mittwoch           | Nachmittags    | Mittwoch, nachmittags, 15 min"
            })
    void whatIsAllTheSameIsNotSaid(String day, String half, String expected) {
        assertThat(MeetingWords.wishes(day, half, "Sans préférence", "15 min")).isEqualTo(expected);
    }
}
