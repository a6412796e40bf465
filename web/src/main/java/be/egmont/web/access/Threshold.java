package be.egmont.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The few pages that one sees without being signed in. */
@WebServlet("/sign-in/*")
public class Threshold extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> PAGES =
            Map.of("/out", "/WEB-INF/error/signed-out.xhtml", "/expired", "/WEB-INF/error/expired.xhtml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String page = request.getPathInfo() == null ? null : PAGES.get(request.getPathInfo());
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.getRequestDispatcher(page).forward(request, response);
    }
}
