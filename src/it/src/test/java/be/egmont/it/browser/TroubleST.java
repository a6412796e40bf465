package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What can go wrong at the sign-in has one sentence each, in the reader's language and on his screen, and the way on. A
 * silent provider is walked by {@link NodesST}, an expired session by {@link ExpiredST}.
 */
@ExtendWith(Walking.class)
class TroubleST {

    private static final String CLAIRE = "claire.vandenbossche";

    @Test
    void whoSaysNoAtTheProviderIsToldThatHeIsNotIn(Walk walk) {
        Visit stranger = walk.stranger("nl", Visit.PHONE);
        stranger.open("/programme/list.xhtml");

        assertThat(stranger.open("/sign-in/return?error=access_denied&state=" + state(stranger)))
                .isEqualTo(401);
        says(stranger, "De identiteitsdienst heeft uw identiteit niet bevestigd. U bent niet aangemeld.");
        stranger.page().locator("main a.button.primary").click();
        stranger.choose(CLAIRE);
        assertThat(stranger.ask("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void aWayBackThatIsForgedOrUsedIsToldSo(Walk walk) {
        // whatever language another walk left to her account
        walk.as(CLAIRE, "fr").close();
        Visit claire = walk.stranger("fr", Visit.PHONE);
        assertThat(claire.open("/sign-in/return?code=c&state=forged")).isEqualTo(400);
        says(claire, "Cette connexion n’a pas commencé dans ce navigateur, ou elle a déjà servi, ou elle a trop duré.");

        claire.open("/");
        String[] back = new String[1];
        claire.page().onRequest(request -> {
            if (request.url().contains("/sign-in/return?")) {
                back[0] = request.url().substring(claire.url().length());
            }
        });
        claire.choose(CLAIRE);
        String used = back[0];
        assertThat(claire.open(used)).isEqualTo(400);
        says(claire, "Cette connexion n’a pas commencé dans ce navigateur, ou elle a déjà servi, ou elle a trop duré.");
        assertThat(claire.ask("/api/v1/me").status()).as("who was in stays in").isEqualTo(200);
        assertThat(walk.stranger().open(used)).as("in another browser").isEqualTo(400);
    }

    @Test
    void anAnswerThatDoesNotHoldIsNotBelieved(Walk walk) {
        Visit stranger = walk.stranger("de", Visit.PHONE);
        stranger.open("/");

        assertThat(stranger.open("/sign-in/return?code=invented&state=" + state(stranger)))
                .isIn(401, 503);
        assertThat(stranger.page().locator("html").getAttribute("lang")).isEqualTo("de");
        stranger.isAccessible();
        assertThat(stranger.ask("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void whoHasSignedOutIsToldSo(Walk walk) {
        Visit stranger = walk.stranger("en", Visit.PHONE);
        assertThat(stranger.open("/sign-in/out")).isEqualTo(200);
        says(stranger, "You may close this window.");
        assertThat(stranger.open("/sign-in/expired")).isEqualTo(200);
        assertThat(stranger.heading()).isEqualTo("Your sign-in has expired");
        stranger.isAccessible();
        assertThat(stranger.overflow()).isLessThanOrEqualTo(0);
    }

    /** That of the way out that this browser is on. */
    private static String state(Visit visit) {
        return visit.page().url().replaceFirst(".*[?&]state=([^&]*).*", "$1");
    }

    private static void says(Visit visit, String sentence) {
        assertThat(Visit.text(visit.page().locator("main"))).contains(sentence.replace('\u202f', ' '));
        assertThat(visit.overflow()).isLessThanOrEqualTo(0);
        visit.isAccessible();
    }
}
