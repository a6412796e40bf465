package be.egmont.web.audit;

import be.egmont.audit.Journal;
import be.egmont.web.security.AuthorizationFilter;
import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/**
 * Runs before all other filters (web.xml) and notes in the journal requests refused by the table of paths, which reach
 * no boundary.
 */
public class ForbiddenRequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200;

    @EJB
    private transient Journal journal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        chain.doFilter(request, response);
        Principal principal = request.getUserPrincipal();
        boolean hidden = request.getAttribute(AuthorizationFilter.TURNED_AWAY) != null;
        if (principal != null && (hidden || response.getStatus() == HttpServletResponse.SC_FORBIDDEN)) {
            String told = path.substring(0, Math.min(LONGEST, path.length()));
            int millis = (int) ((System.nanoTime() - start) / 1_000_000);
            journal.refused(
                    principal.getName(),
                    told,
                    request.getMethod(),
                    null,
                    "REFUSED",
                    hidden ? "refusal.not-found" : "refusal.not-allowed",
                    millis);
        }
    }
}
