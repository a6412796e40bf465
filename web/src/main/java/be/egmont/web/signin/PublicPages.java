package be.egmont.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The few pages that one sees without being signed in. */
@WebServlet("/sign-in/*")
public class PublicPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Where one is when one has signed out. */
    static final String OUT = "/sign-in/out";
    /** Where one is sent whose session was over when he sent a form. */
    public static final String EXPIRED = "/sign-in/expired";

    private static final Map<String, String> PAGES =
            Map.of(OUT, "/WEB-INF/error/signed-out.xhtml", EXPIRED, "/WEB-INF/error/expired.xhtml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String page = PAGES.get(OidcAuthenticationMechanism.path(request));
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher(page).forward(request, response);
    }
}
