package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void hasEverybodyInEveryLanguage(String language) {
        String html = new SignInPage(DemoUsers.all()).html(language, other -> "?ui_locales=" + other);

        assertThat(html).contains("<html lang=\"" + language + "\">");
        assertThat(DemoUsers.all())
                .allSatisfy(person -> assertThat(html)
                        .contains(">" + SignInPage.escape(person.name()) + "<")
                        .contains(">" + SignInPage.escape(person.role().get(language)) + "<")
                        .contains("name=\"username\" value=\"" + person.sub() + "\""));
    }

    @Test
    void marksTheLanguageItIsInAndLeadsToTheOthers() {
        String html = new SignInPage(DemoUsers.all()).html("nl", other -> "?a=1&ui_locales=" + other);

        assertThat(html)
                .contains("href=\"?a=1&amp;ui_locales=nl\" aria-current=\"true\">Nederlands<")
                .contains("href=\"?a=1&amp;ui_locales=de\">Deutsch<");
    }

    @Test
    void nobodysNameIsMarkup() {
        DemoPerson person = new DemoPerson(
                "o'x\"y",
                "<b>Bobby",
                "O'Brien & Co",
                "participants",
                Map.of("en", "<script>alert(1)</script>"),
                List.of(),
                "");

        String html = new SignInPage(List.of(person)).html("en", other -> "?");

        assertThat(html)
                .doesNotContain("<b>", "<script")
                .contains("value=\"o&#39;x&quot;y\"", "&lt;b&gt;Bobby O&#39;Brien &amp; Co");
    }
}
