package be.egmont.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Takes the reader's choice of language or appearance and sends him back to the very page he came from. */
@WebServlet("/choice")
public class Choices extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional.ofNullable(request.getParameter("language"))
                .flatMap(Language::of)
                .ifPresent(language -> Cookies.keep(request, response, Language.COOKIE, language.code()));
        Optional.ofNullable(request.getParameter("appearance"))
                .filter(Appearance.ALL::contains)
                .ifPresent(appearance -> Cookies.keep(request, response, Appearance.COOKIE, appearance));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back(request));
    }

    /** Only a path of this house: an address from outside would make us a springboard. */
    static String back(HttpServletRequest request) {
        String back = request.getParameter("back");
        boolean ours = back != null
                && back.startsWith(request.getContextPath() + "/")
                && !back.startsWith("//")
                && back.chars().noneMatch(c -> c == '\\' || c < ' ');
        return ours ? back : request.getContextPath() + "/";
    }
}
