package be.egmont.web.frame;

import be.egmont.kernel.Translated;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reader's language: the one chosen on this device, else the first supported one of the browser. */
@Named("language")
@RequestScoped
public class Language {

    static final String COOKIE = "egmont-language";

    private HttpServletRequest request;
    private Translated.Language current;

    protected Language() {}

    @Inject
    Language(HttpServletRequest request) {
        this.request = request;
    }

    public Translated.Language getCurrent() {
        if (current == null) {
            current = chosen(request).orElseGet(() -> preferred(request));
        }
        return current;
    }

    /** As in {@code fr}; also the value of the page's {@code lang}. */
    public String getCode() {
        return getCurrent().code();
    }

    public Locale getLocale() {
        return getCurrent().locale();
    }

    /** All of them, in the order of the switch. */
    public List<Translated.Language> getAll() {
        return List.of(Translated.Language.values());
    }

    static Optional<Translated.Language> chosen(HttpServletRequest request) {
        return Cookies.find(request, COOKIE).map(Cookie::getValue).flatMap(Language::of);
    }

    private static Translated.Language preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            // without the header the server would return its own default locale
            return Translated.Language.FR;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(code -> of(code).stream())
                .findFirst()
                .orElse(Translated.Language.FR);
    }

    static Optional<Translated.Language> of(String code) {
        for (Translated.Language language : Translated.Language.values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
