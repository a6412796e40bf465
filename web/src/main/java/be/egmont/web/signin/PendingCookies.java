package be.egmont.web.signin;

import be.egmont.web.frame.Cookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sign-ins that went out from one browser and are expected back: several, since somebody may open several windows at
 * once. Each is kept by the browser itself in a sealed cookie of its own, for ten minutes: a stranger costs no memory, and any node
 * takes the way back.
 */
final class PendingCookies {

    static final Duration PATIENCE = Duration.ofMinutes(10);
    static final int MOST = 5;
    static final String NAME = "egmont-sign-in-";

    /** All together must fit into the head of a request, beside the other cookies. */
    private static final int LONGEST = 4_000;
    /** So much of the state tells one cookie from another; the whole state is sealed inside. */
    private static final int NAMED = 12;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final CookieSeal seal = new CookieSeal("sign-in");

    PendingCookies(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Gives the browser that sign-in to keep; the oldest go when there are too many. */
    void add(Pending pending) {
        String sealed = seal.seal(pending.written());
        int room = LONGEST - sealed.length();
        int count = 1;
        for (Map.Entry<String, Pending> kept : youngestFirst()) {
            room -= size(kept.getKey());
            count++;
            if (count > MOST || room < 0 || isLate(kept.getValue(), pending.since())) {
                Cookies.drop(request, response, kept.getKey());
            }
        }
        String name = NAME
                + pending.state().substring(0, Math.min(NAMED, pending.state().length()));
        Cookies.keep(request, response, name, sealed, PATIENCE);
    }

    /** The sign-in of that state, which the browser from now on keeps no more, whatever comes of it. */
    Optional<Pending> take(String state, Instant now) {
        return youngestFirst().stream()
                .filter(kept -> kept.getValue().state().equals(state))
                .findFirst()
                .map(kept -> {
                    Cookies.drop(request, response, kept.getKey());
                    return kept.getValue();
                })
                .filter(pending -> !isLate(pending, now));
    }

    private List<Map.Entry<String, Pending>> youngestFirst() {
        Map<String, Pending> found = new TreeMap<>();
        Cookies.named(request, NAME)
                .forEach((name, value) ->
                        seal.open(value).flatMap(Pending::read).ifPresent(pending -> found.put(name, pending)));
        return found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Pending> kept) ->
                                kept.getValue().since())
                        .reversed())
                .toList();
    }

    private int size(String name) {
        return Cookies.find(request, name)
                .map(Cookie::getValue)
                .map(String::length)
                .orElse(0);
    }

    private static boolean isLate(Pending pending, Instant now) {
        return pending.since().plus(PATIENCE).isBefore(now);
    }
}
