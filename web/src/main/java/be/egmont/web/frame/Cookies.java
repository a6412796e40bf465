package be.egmont.web.frame;

import be.egmont.kernel.Setting;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Small things a device remembers for its reader. */
final class Cookies {

    private Cookies() {}

    static Optional<Cookie> find(HttpServletRequest request, String name) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(named(name)))
                        .findFirst();
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        Cookie cookie = new Cookie(named(name), value);
        cookie.setPath(onTls() ? "/" : request.getContextPath() + "/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(onTls());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** On TLS a name under which no other host of the domain can plant one; it takes the path of the whole host. */
    private static String named(String name) {
        return onTls() ? "__Host-" + name : name;
    }

    private static boolean onTls() {
        return Setting.URL.find().filter(url -> url.startsWith("https:")).isPresent();
    }
}
