package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is looked for is looked for as it is written, in whichever letters. */
@ExtendWith(Walking.class)
class FiltersST {

    private static final String LETTERS = "é ë ł 中";

    @ParameterizedTest
    @CsvSource({
        "claire.vandenbossche, /delegation/list.xhtml, q",
        "claire.vandenbossche, /stakeholder/list.xhtml, q",
        "claire.vandenbossche, /programme/list.xhtml, q",
        "nele.goossenaerts, /meeting/vetting.xhtml, q",
        "nele.goossenaerts, /meeting/timetable.xhtml, q",
        "aurore.ledentu, /attendance/checkin.xhtml, q",
        "youssef.benhaddou, /attendance/session.xhtml?session=S01, q",
        "katrien.dewaelsche, /access/people.xhtml, text",
        "katrien.dewaelsche, /audit/journal.xhtml, person",
    })
    void whatWasTypedStandsInTheField(String reader, String page, String name, Walk walk) {
        Visit visit = walk.as(reader);
        visit.open(page);
        visit.page().locator("main input[name=" + name + "]").fill(LETTERS);
        visit.page().locator("main input[name=" + name + "]").press("Enter");
        visit.page().waitForURL(address -> address.contains("%C5%82"));

        assertThat(visit.page().locator("main input[name=" + name + "]").inputValue())
                .isEqualTo(LETTERS);
        visit.open(page + (page.contains("?") ? "&" : "?") + name + "="
                + URLEncoder.encode(LETTERS, StandardCharsets.UTF_8));
        assertThat(visit.page().locator("main input[name=" + name + "]").inputValue())
                .isEqualTo(LETTERS);
    }

    @Test
    void pekinIsFoundWithItsAccentAndWithout(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");
        for (String city : new String[] {"Pékin", "pekin"}) {
            claire.open("/delegation/list.xhtml?q=" + URLEncoder.encode(city, StandardCharsets.UTF_8));
            assertThat(claire.page().locator("main tbody tr:has-text('Pékin')").count())
                    .as(city)
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsNotFoundIsSelectedForTheNextTry(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");
        ListPage list = ListPage.open(claire, "/delegation/list.xhtml");
        list.search("q", "xyzzy");

        assertThat(claire.page()
                        .evaluate("document.activeElement.name === 'q'"
                                + " && document.activeElement.selectionEnd === document.activeElement.value.length"
                                + " && document.activeElement.selectionStart === 0"))
                .isEqualTo(true);
    }
}
