package be.egmont.it.ejb;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Remembers the request in which a test runs: changing parts needs both its ends. */
@WebFilter("/*")
public class RequestHolder extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Both ends of a request. */
    record Ends(HttpServletRequest request, HttpServletResponse response) {}

    private static final ThreadLocal<Ends> CURRENT = new ThreadLocal<>();

    static Ends current() {
        return CURRENT.get();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CURRENT.set(new Ends(request, response));
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
