package be.egmont.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The inbox of the demo: all letters on one page, the youngest first, as plain text. No script, nothing from elsewhere. */
final class InboxPage {

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
            <link rel="stylesheet" href="/look/inbox.css">
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p class="facts">%s</p>
            %s</main>
            </body>
            </html>
            """;

    private static final String LETTER = """
            <article lang="%s">
            <h2>%s</h2>
            <p class="to">%s</p>
            <p class="text">%s</p>
            </article>
            """;

    private InboxPage() {}

    static String html(String language, List<DemoMail.Received> letters) {
        Properties words = words(language);
        String title = SignInPage.escape(words.getProperty("title"));
        return PAGE.formatted(
                language,
                title,
                title,
                SignInPage.escape(words.getProperty(letters.isEmpty() ? "none" : "facts")),
                letters.stream().map(InboxPage::letter).collect(Collectors.joining()));
    }

    private static String letter(DemoMail.Received letter) {
        return LETTER.formatted(
                SignInPage.escape(letter.language() == null ? "" : letter.language()),
                SignInPage.escape(letter.subject()),
                SignInPage.escape(letter.to()),
                SignInPage.escape(letter.text()));
    }

    /** What the browser prefers, else French. */
    static String language(String preferred) {
        return preferred == null || preferred.isBlank()
                ? DemoUsers.LANGUAGES.get(0)
                : Locale.LanguageRange.parse(preferred).stream()
                        .map(range -> range.getRange().split("-", 2)[0])
                        .filter(DemoUsers.LANGUAGES::contains)
                        .findFirst()
                        .orElse(DemoUsers.LANGUAGES.get(0));
    }

    private static Properties words(String language) {
        try (InputStream in = InboxPage.class.getResourceAsStream("inbox_" + language + ".properties");
                Reader reader = new InputStreamReader(Objects.requireNonNull(in, language), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
