package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.demo.DemoFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sites of posts and organisations become links: nothing that runs comes in as one. */
class WebsiteImportTest {

    @ParameterizedTest
    @EnumSource(
            value = ImportKind.class,
            names = {"POSTS", "ORGANISATIONS"})
    void anAddressThatRunsIsRefused(ImportKind kind) {
        String good = new String(DemoFile.of(kind).bytes(), StandardCharsets.UTF_8);
        String site = good.replaceFirst("(?s).*?(https?://[^,;\"\\s]+).*", "$1");
        String bad = good.replace(site, "javascript:alert(1)");
        assertThat(bad).isNotEqualTo(good);
        assertThat(Files.problems(kind, bad.getBytes(StandardCharsets.UTF_8), Files.known(kind)))
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.column()).isEqualTo("website");
                    assertThat(problem.key()).isEqualTo("exchange.problem.web-address");
                });
    }

    @Test
    void thoseOfTheDemonstrationAreSites() {
        for (ImportKind kind : new ImportKind[] {ImportKind.POSTS, ImportKind.ORGANISATIONS}) {
            assertThat(Files.problems(kind, DemoFile.of(kind).bytes(), Files.known(kind)))
                    .isEmpty();
        }
    }
}
