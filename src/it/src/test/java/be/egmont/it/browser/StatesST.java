package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import com.microsoft.playwright.APIResponse;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Errors are shown in the reader's language, in our look. */
@ExtendWith(Walking.class)
class StatesST {

    @Test
    void aPageOutsideOnesRolesIsRefused(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");

        assertThat(claire.open("/access/people.xhtml")).isEqualTo(403);
        assertThat(claire.heading()).isNotBlank();
        claire.isAccessible().isWithoutComplaint();
    }

    @Test
    void whoeverHasNoRoleHearsWhomToAsk(Walk walk) {
        Visit thibault = walk.as("thibault.marchandise");

        assertThat(thibault.open("/")).isEqualTo(403);
        assertThat(thibault.heading()).isNotBlank();
        thibault.isAccessible();
    }

    @Test
    void whatIsNotThereIsSaid(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche", "nl");

        assertThat(claire.open("/programme/nowhere.xhtml")).isEqualTo(404);
        claire.isAccessible();
        assertThat(claire.open("/programme/session.xhtml?session=S99")).isEqualTo(404);
        assertThat(claire.open("/delegation/view.xhtml?post=XXX")).isEqualTo(404);
        assertThat(claire.open("/meeting/view.xhtml?request=00000000-0000-0000-0000-000000000000"))
                .isEqualTo(404);
        assertThat(claire.page().locator("html").getAttribute("lang")).isEqualTo("nl");
        claire.isAccessible().isWithoutComplaint();
    }

    @Test
    void aForgedReferenceIsNoFailure(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");

        assertThat(claire.open("/meeting/view.xhtml?request=%27%3B--")).isIn(400, 404);
        claire.isAccessible();
    }

    @Test
    void anExpiredSessionLeadsBackByTheSignIn(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");
        claire.open("/delegation/list.xhtml?q=abidj");
        claire.context().clearCookies();

        claire.page().reload();
        claire.choose("claire.vandenbossche");

        assertThat(claire.address()).isEqualTo("/delegation/list.xhtml?q=abidj");
    }

    @Test
    void machinesGetProblemDetails(Walk walk) {
        APIResponse nobody = walk.stranger().ask("/api/v1/me");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(nobody.text()).contains("urn:problem-type:belgif:noAccessToken");

        APIResponse unknown = walk.as("claire.vandenbossche").ask("/api/v1/editions/2026/sessions/S99");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(unknown.text()).contains("\"status\":404", "urn:problem-type:belgif:resourceNotFound");

        for (String wrong : List.of(
                "/api/v1/editions/2026/delegations?page=x",
                "/api/v1/editions/2026/organisations?page=99999999999",
                "/api/v1/editions/2026/organisations?page=%27")) {
            APIResponse answer = walk.as("claire.vandenbossche").ask(wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
            assertThat(answer.text())
                    .contains("urn:problem-type:belgif:input-validation:schemaViolation", "\"name\":\"page\"");
        }
    }

    @Test
    void eachCallHasItsNumberAndSaysInWhichLanguageItAnswers(Walk walk) {
        RawHttpClient desk = RawHttpClient.of(walk.as("claire.vandenbossche"));
        // as a device, which has chosen no language
        RawHttpClient claire =
                new RawHttpClient(walk.stranger().url(), desk.cookies().replaceAll("egmont-language=\\w+(; )?", ""));
        HttpResponse<String> good =
                claire.asks("/api/v1/search?q=abidjan", "Accept-Language", "nl-BE", "BelGov-Trace-Id", "mine-1");
        HttpResponse<String> bad = claire.asks(
                "/api/v1/editions/2026/sessions/S99", "Accept-Language", "nl-BE", "BelGov-Trace-Id", "<not harmless>");
        HttpResponse<String> nobody = new RawHttpClient(walk.stranger().url(), "").asks("/api/v1/me");
        List<String> numbers = new ArrayList<>();
        for (HttpResponse<String> answer : List.of(good, bad, nobody)) {
            numbers.addAll(answer.headers().allValues("BelGov-Trace-Id"));
        }
        assertThat(numbers).hasSize(3).doesNotHaveDuplicates().allMatch(number -> number.length() == 36);
        assertThat(good.headers().firstValue("BelGov-Related-Trace-Id")).hasValue("mine-1");
        assertThat(bad.headers().firstValue("BelGov-Related-Trace-Id")).isEmpty();
        assertThat(bad.body()).contains("\"instance\":\"urn:uuid:" + numbers.get(1) + "\"");
        for (HttpResponse<String> answer : List.of(good, bad)) {
            assertThat(answer.headers().firstValue("Content-Language")).hasValue("nl");
            assertThat(answer.headers().allValues("Vary")).anyMatch(names -> names.contains("Accept-Language"));
        }
    }
}
