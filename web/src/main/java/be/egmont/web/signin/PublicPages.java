package be.egmont.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The pages that are shown without a sign-in. */
@WebServlet("/sign-in/*")
public class PublicPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Shown after signing out. */
    static final String OUT = "/sign-in/out";
    /** Shown when the session had expired before a form was sent. */
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
