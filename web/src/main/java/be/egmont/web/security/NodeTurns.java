package be.egmont.web.security;

import be.egmont.audit.DatabaseAway;
import be.egmont.kernel.Setting;
import be.egmont.web.rest.ProblemType;
import be.egmont.web.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A node works on so many pages and so many calls of REST at once; the others wait, in their order. Fifty at once on two processors are
 * not quicker than six, but each holds the components of its page in memory, and the server then collects for a third of its time.
 * Pages and calls have numbers of their own, so that doors do not wait for pages. Both are more than one person has at once:
 * {@link StartupSafetyCheck} starts no production where they are not.
 */
@ApplicationScoped
public class NodeTurns {

    /** Set on a request that waited in vain; the page that says so knows by it what to say. */
    static final String BUSY = "egmont.busy";

    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore pages = new Semaphore(Setting.RATE_PAGES_AT_ONCE.number(), true);
    private final Semaphore calls = new Semaphore(Setting.RATE_CALLS_AT_ONCE.number(), true);

    /** Goes on when it is its turn; what has waited too long is told to come again. */
    void serve(boolean rest, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Semaphore free = rest ? calls : pages;
        if (!comes(free)) {
            response.setHeader("Retry-After", Integer.toString(DatabaseAway.RETRY_SECONDS));
            if (rest) {
                Problems.write(request, response, ProblemType.SERVICE_UNAVAILABLE, null);
                return;
            }
            request.setAttribute(BUSY, true);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            request.getRequestDispatcher("/WEB-INF/error/unavailable.xhtml")
                    .forward(new BodilessRequest(request), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            free.release();
        }
    }

    private static boolean comes(Semaphore free) {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
