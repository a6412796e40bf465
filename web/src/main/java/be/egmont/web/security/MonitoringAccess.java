package be.egmont.web.security;

import be.egmont.kernel.Setting;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Access to metrics and the description of REST: for monitoring that sends the configured secret, and for
 * administrators. A loopback address is no proof, since a proxy may run on the same machine.
 */
public final class MonitoringAccess {

    private static final Set<String> PATHS = Set.of("/metrics", "/openapi");
    private static final String BEARER = "Bearer ";

    private MonitoringAccess() {}

    public static boolean isFor(String path) {
        return PATHS.stream().anyMatch(told -> path.equals(told) || path.startsWith(told + "/"));
    }

    /** Whether the request has the secret; never when none is configured. */
    public static boolean admits(String path, HttpServletRequest request) {
        String brought = request.getHeader("Authorization");
        return brought != null
                && isFor(path)
                && Setting.WATCH_SECRET
                        .find()
                        .filter(secret -> same(BEARER + secret, brought))
                        .isPresent();
    }

    private static boolean same(String wanted, String brought) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }
}
