package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters stand in the address: changing one keeps the others. */
class AddressTest {

    private static final String LIST = "/delegation/list.xhtml";

    private static Address at(String query) {
        return new Address(Requests.to(LIST, query).build());
    }

    @Test
    void aPageIsTurnedWithinItsFilters() {
        assertThat(at("region=AFRICA&q=a%26b&page=2").with("page", 3))
                .isEqualTo(LIST + "?region=AFRICA&q=a%26b&page=3");
    }

    @Test
    void anotherFilterBeginsAtTheFirstPage() {
        assertThat(at("page=4&q=x").with("region", "ASIA")).isEqualTo(LIST + "?q=x&region=ASIA");
        assertThat(at("page=4&q=x").without("q")).isEqualTo(LIST);
    }

    @Test
    void whatIsShownBesideAListLeavesItOnItsPage() {
        assertThat(at("page=4&sort=name").beside("person", "x")).isEqualTo(LIST + "?page=4&sort=name&person=x");
        assertThat(at("page=4&person=x").beside("person", null)).isEqualTo(LIST + "?page=4");
    }

    @Test
    void anErrorPageNamesThePageThatFailed() {
        Address address = new Address(Requests.to("/WEB-INF/error/500.xhtml", "q=x")
                .attribute(RequestDispatcher.ERROR_REQUEST_URI, LIST)
                .build());
        assertThat(address.getHere()).isEqualTo(LIST + "?q=x");
        assertThat(address.isAt("/delegation/")).isTrue();
        assertThat(address.isAt("/delegation/view.xhtml")).isFalse();
    }

    @Test
    void theFirstPageIsTheSameByEitherName() {
        Address address = new Address(Requests.to("/", "").build());
        assertThat(address.isAt("/index.xhtml")).isTrue();
        assertThat(address.isAt("/delegation/list.xhtml")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz=1", "a=%", "=", "&&", "q=%00"})
    void whatIsForgedDoesNotBreakIt(String query) {
        assertThat(at(query).with("page", 2)).startsWith(LIST + "?").endsWith("page=2");
    }

    @Test
    void theWayBackLeadsOnlyIntoThisHouse() {
        assertThat(before("https://egmont.be/meeting/list.xhtml?q=1")).isEqualTo("/meeting/list.xhtml?q=1");
        assertThat(before("https://elsewhere.be/meeting/list.xhtml")).isEqualTo("/");
        assertThat(before("https://egmont.be/sign-in/expired")).isEqualTo("/");
        assertThat(before("not an address")).isEqualTo("/");
        assertThat(before("mailto:a@egmont.be")).isEqualTo("/");
        assertThat(before(null)).isEqualTo("/");
    }

    private static String before(String referer) {
        return new Address(Requests.to("/sign-in/expired", null)
                        .header("Host", "egmont.be")
                        .header("Referer", referer)
                        .build())
                .getBefore();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.be/", "//elsewhere.be", "/\\elsewhere.be", "elsewhere", "/a\r\nSet-Cookie: b"
            })
    void aChoiceSendsNobodyElsewhere(String back) {
        assertThat(PreferencesServlet.back(
                        Requests.to("/choice", null).parameter("back", back).build()))
                .isEqualTo("/");
    }

    @Test
    void aChoiceComesBackToItsPage() {
        assertThat(PreferencesServlet.back(Requests.to("/choice", null)
                        .parameter("back", LIST + "?q=x")
                        .build()))
                .isEqualTo(LIST + "?q=x");
    }
}
