package be.egmont.web.security;

import be.egmont.audit.DatabaseAway;
import be.egmont.web.rest.ProblemType;
import be.egmont.web.rest.Problems;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says that the database is away where neither a page nor a resource of REST has said it: in downloads and in other filters. */
public class UnavailableFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (!DatabaseAway.isIn(failed) || response.isCommitted()) {
                throw failed;
            }
            DatabaseAway.note(failed);
            response.reset();
            answer(request, SecurityHeaders.guard(request, response));
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", Integer.toString(DatabaseAway.RETRY_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        if (OidcAuthenticationMechanism.isRest(OidcAuthenticationMechanism.path(request))) {
            Problems.write(request, response, ProblemType.SERVICE_UNAVAILABLE, null);
        } else {
            request.getRequestDispatcher("/WEB-INF/error/unavailable.xhtml")
                    .forward(new BodilessRequest(request), response);
        }
    }
}
