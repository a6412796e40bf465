package be.egmont.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request that knows only what a test tells it. */
final class Requests {

    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();

    private Requests(String uri, String query) {
        answers.put("getRequestURI", uri);
        answers.put("getQueryString", query);
        answers.put("getContextPath", "");
    }

    static Requests to(String uri, String query) {
        return new Requests(uri, query);
    }

    Requests attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    Requests header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Requests parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    Requests cookie(String name, String value) {
        answers.put("getCookies", new Cookie[] {new Cookie(name, value)});
        return this;
    }

    Requests reading(String... tags) {
        List<Locale> locales = Arrays.stream(tags).map(Locale::forLanguageTag).toList();
        headers.put("Accept-Language", String.join(",", tags));
        answers.put("getLocales", Collections.enumeration(locales));
        return this;
    }

    /** Says nothing of languages; a server then names its own. */
    Requests readingAtAServerIn(Locale own) {
        answers.put("getLocales", Collections.enumeration(List.of(own)));
        return this;
    }

    HttpServletRequest build() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getParameter" -> parameters.get(arguments[0]);
                    default -> answers.get(method.getName());
                });
    }
}
