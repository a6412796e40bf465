package be.egmont.web.signin;

import be.egmont.web.frame.Cookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Binds a sign-in to its browser. Half of the server's session id comes from the time and a memory address, so a
 * second, fully random cookie is required as well.
 */
final class BrowserKey {

    static final String COOKIE = "egmont-key";

    private static final String KEPT = BrowserKey.class.getName();
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BrowserKey() {}

    /** A new key for the browser; the session remembers its hash. */
    static void give(HttpServletRequest request, HttpServletResponse response, HttpSession session) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(KEPT, hash(key));
        Cookies.lend(request, response, COOKIE, key);
    }

    /** Whether the request has the key of this session. */
    static boolean fits(HttpServletRequest request, HttpSession session) {
        byte[] kept = (byte[]) session.getAttribute(KEPT);
        return kept != null
                && Cookies.find(request, COOKIE)
                        .map(Cookie::getValue)
                        .filter(brought -> MessageDigest.isEqual(kept, hash(brought)))
                        .isPresent();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
