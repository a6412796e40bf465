package be.egmont.web.frame;

import be.egmont.kernel.Setting;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Small things a device remembers for its reader. */
public final class Cookies {

    private Cookies() {}

    /** What the device has kept under that name. */
    public static Optional<Cookie> find(HttpServletRequest request, String name) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(named(name)))
                        .findFirst();
    }

    /** All that the device has kept under names that begin so: values by name. */
    public static Map<String, String> named(HttpServletRequest request, String beginning) {
        Map<String, String> found = new TreeMap<>();
        if (request.getCookies() != null) {
            int prefix = named("").length();
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().startsWith(named(beginning))) {
                    found.put(cookie.getName().substring(prefix), cookie.getValue());
                }
            }
        }
        return found;
    }

    /** For a year. */
    static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        keep(request, response, name, value, Duration.ofDays(365));
    }

    /** For that long. */
    public static void keep(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration time) {
        Cookie cookie = cookie(request, name, value);
        cookie.setMaxAge((int) time.toSeconds());
        response.addCookie(cookie);
    }

    /** No longer. */
    public static void drop(HttpServletRequest request, HttpServletResponse response, String name) {
        keep(request, response, name, "", Duration.ZERO);
    }

    /** Until the browser is closed. */
    public static void lend(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        response.addCookie(cookie(request, name, value));
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(named(name), value);
        cookie.setPath(onTls() ? "/" : request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(onTls());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** On TLS a name under which no other host of the domain can plant one; it takes the path of the whole host. */
    private static String named(String name) {
        return onTls() ? "__Host-" + name : name;
    }

    private static boolean onTls() {
        return Setting.URL.find().filter(url -> url.startsWith("https:")).isPresent();
    }
}
