package be.egmont.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.exchange.Headings;
import be.egmont.exchange.ImportKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever fills in a table reads what each of its columns is for. */
class ExchangeBooksTest {

    static Stream<String> columns() {
        return Arrays.stream(ImportKind.values())
                .flatMap(kind -> kind.columns().stream())
                .map(Headings::stem)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void eachColumnHasItsMeaning(String column) {
        ResourceBundle book = ResourceBundle.getBundle("be.egmont.text.words", Locale.FRENCH);
        assertThat(book.containsKey("exchange.column." + column)).isTrue();
        assertThat(book.containsKey("exchange.head." + column)).isTrue();
    }
}
