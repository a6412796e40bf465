package be.egmont.web.frame;

import be.egmont.access.Accounts;
import be.egmont.kernel.Translated;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes the reader's choice of language or appearance and sends him back to the very page he came from. Of a stranger it reads an
 * address and nothing that he sends; with an address nobody's account is changed.
 */
@WebServlet("/choice")
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Accounts accounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(request.getParameter("language"))
                .flatMap(Language::of)
                .ifPresent(language -> Cookies.keep(request, response, Language.COOKIE, language.code()));
        goBack(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(request.getParameter("language"))
                .flatMap(Language::of)
                .ifPresent(language -> choose(request, response, language));
        Optional.ofNullable(request.getParameter("appearance"))
                .filter(Appearance.ALL::contains)
                .ifPresent(appearance -> choose(request, response, appearance));
        goBack(request, response);
    }

    private static void goBack(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back(request));
    }

    private void choose(HttpServletRequest request, HttpServletResponse response, Translated.Language language) {
        Cookies.keep(request, response, Language.COOKIE, language.code());
        if (request.getUserPrincipal() != null) {
            accounts.prefer(language);
        }
    }

    private void choose(HttpServletRequest request, HttpServletResponse response, String appearance) {
        Cookies.keep(request, response, Appearance.COOKIE, appearance);
        if (request.getUserPrincipal() != null) {
            accounts.prefer(be.egmont.access.Appearance.valueOf(appearance.toUpperCase(Locale.ROOT)));
        }
    }

    /** Brings what somebody has chosen elsewhere to a device on which he has not chosen yet. */
    public static void restore(
            HttpServletRequest request,
            HttpServletResponse response,
            Translated.Language language,
            be.egmont.access.Appearance appearance,
            String lists) {
        if (language != null && Cookies.find(request, Language.COOKIE).isEmpty()) {
            Cookies.keep(request, response, Language.COOKIE, language.code());
        }
        if (appearance != be.egmont.access.Appearance.SYSTEM
                && Cookies.find(request, Appearance.COOKIE).isEmpty()) {
            Cookies.keep(request, response, Appearance.COOKIE, appearance.name().toLowerCase(Locale.ROOT));
        }
        if (lists != null && Cookies.find(request, ListChoices.COOKIE).isEmpty()) {
            ListChoices.keep(request, response, lists);
        }
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
