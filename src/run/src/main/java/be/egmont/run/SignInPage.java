package be.egmont.run;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The demo sign-in: one click per person, no script, nothing from elsewhere. */
final class SignInPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s, Egmont</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/look/tokens.css">
            <link rel="stylesheet" href="/look/sign-in.css">
            </head>
            <body>
            <header>
            <p class="mark"><svg aria-hidden="true" viewBox="0 0 36 36" width="36" height="36"><rect width="36" height="36" rx="4"/><path d="M8 12h20M8 18h11M8 24h20"/></svg>Egmont</p>
            <div class="edition">
            <p class="when">%s</p>
            <p class="event">%s</p>
            <p class="theme">%s</p>
            </div>
            <nav aria-label="%s"><ul>
            %s</ul></nav>
            </header>
            <main>
            <h1>%s</h1>
            <p class="facts">%s</p>
            <div class="groups">
            %s</div>
            <p class="note">%s</p>
            </main>
            </body>
            </html>
            """;

    private static final String PERSON = """
            <li><form method="post"><input type="hidden" name="username" value="%s"><input type="hidden" name="claims" value="%s">\
            <button><span class="initials" aria-hidden="true">%s</span><span class="who"><span class="name">%s</span> \
            <span class="role">%s</span></span><svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12"><path d="M4 1l5 5-5 5"/></svg></button></form></li>
            """;

    private static final Map<Character, String> UNSAFE =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");

    private final List<DemoPerson> people;

    SignInPage(List<DemoPerson> people) {
        this.people = people;
    }

    /**
     * The whole page.
     *
     * @param language one of {@link DemoUsers#LANGUAGES}
     * @param inLanguage the address of this page in another language
     */
    String html(String language, UnaryOperator<String> inLanguage) {
        Properties words = words(language);
        return PAGE.formatted(
                language,
                word(words, "head"),
                word(words, "when"),
                word(words, "event"),
                word(words, "theme"),
                word(words, "languages"),
                languages(language, inLanguage),
                word(words, "head"),
                word(words, "facts"),
                groups(language, words),
                word(words, "note"));
    }

    private static String languages(String current, UnaryOperator<String> inLanguage) {
        return DemoUsers.LANGUAGES.stream()
                .map(language -> "<li><a lang=\"%s\" hreflang=\"%s\" href=\"%s\"%s>%s</a></li>%n"
                        .formatted(
                                language,
                                language,
                                escape(inLanguage.apply(language)),
                                language.equals(current) ? " aria-current=\"true\"" : "",
                                word(words(language), "language")))
                .collect(Collectors.joining());
    }

    private String groups(String language, Properties words) {
        return people.stream()
                .map(DemoPerson::group)
                .distinct()
                .map(group -> "<section aria-labelledby=\"%1$s\"><h2 id=\"%1$s\">%2$s</h2><ul>%n%3$s</ul></section>%n"
                        .formatted(escape(group), word(words, group), members(group, language)))
                .collect(Collectors.joining());
    }

    private String members(String group, String language) {
        return people.stream()
                .filter(person -> person.group().equals(group))
                .map(person -> PERSON.formatted(
                        escape(person.sub()),
                        escape(JSONObjectUtils.toJSONString(person.claims(language))),
                        escape(person.initials()),
                        escape(person.name()),
                        escape(person.role().get(language))))
                .collect(Collectors.joining());
    }

    private static String word(Properties words, String key) {
        return escape(Objects.requireNonNull(words.getProperty(key), key));
    }

    private static Properties words(String language) {
        try (InputStream in = SignInPage.class.getResourceAsStream("sign-in_" + language + ".properties");
                Reader reader = new InputStreamReader(Objects.requireNonNull(in, language), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escape(String text) {
        return text.chars()
                .mapToObj(letter -> UNSAFE.getOrDefault((char) letter, String.valueOf((char) letter)))
                .collect(Collectors.joining());
    }
}
