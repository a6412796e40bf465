package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Translated.Language;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A column is found by each of its names, in whichever language the file was filled in. */
class HeadingsTest {

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void eachHeadingMeansItsColumn(ImportKind kind) {
        Map<String, String> known = Headings.known(kind.columns());
        for (String column : kind.columns()) {
            assertThat(known.get(Headings.folded(column))).isEqualTo(column);
            for (Language language : Language.values()) {
                String heading = Headings.of(column, language);
                assertThat(known.get(Headings.folded(heading))).as(heading).isEqualTo(column);
                assertThat(Headings.folded("  " + heading.toUpperCase(Locale.ROOT) + "* "))
                        .isEqualTo(Headings.folded(heading));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTemplateIsReadInTheLanguageInWhichItIsWritten(Language language) {
        for (ImportKind kind : ImportKind.values()) {
            Problems problems = new Problems();
            // nothing stands below the headings yet
            assertThat(Sheets.read(kind.openTemplate(language), problems)).isEmpty();
            assertThat(Sheets.read(kind.template(language), problems)).isEmpty();
            assertThat(problems.list()).extracting(Problem::key).containsOnly("exchange.problem.file-empty");
        }
    }
}
