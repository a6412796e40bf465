package be.egmont.web.signin;

import be.egmont.access.Mandates;
import be.egmont.access.OnBehalfOf;
import be.egmont.access.Role;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;

/**
 * Begins or ends acting for somebody else. The session keeps the reference of the mandate, which is checked at each
 * request; while acting, the caller has the role of participant only.
 */
@WebServlet("/acting")
public class OnBehalfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String MANDATE = OnBehalfServlet.class.getName() + ".mandate";
    private static final String BEHALF = OnBehalfServlet.class.getName() + ".behalf";

    /** The roles while acting for somebody else: none of the caller's own. */
    static final Set<String> ROLES = Set.of(Role.PARTICIPANT);

    @EJB
    private transient Mandates mandates;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        session.removeAttribute(MANDATE);
        UUID mandate = reference(request.getParameter("mandate"));
        if (mandate != null
                && mandates.behalf(request.getUserPrincipal().getName(), mandate)
                        .isPresent()) {
            session.setAttribute(MANDATE, mandate);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/");
    }

    /** The reference; null when none or an invalid one was sent, and then the caller acts for themselves. */
    static UUID reference(String sent) {
        try {
            return sent == null ? null : UUID.fromString(sent);
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    /** For whom the caller acts now; null without a mandate in force. */
    static OnBehalfOf find(HttpServletRequest request, String subject, Mandates mandates) {
        HttpSession session = request.getSession(false);
        UUID mandate = session == null ? null : (UUID) session.getAttribute(MANDATE);
        if (mandate == null) {
            return null;
        }
        OnBehalfOf behalf = mandates.behalf(subject, mandate).orElse(null);
        if (behalf == null) {
            session.removeAttribute(MANDATE);
        }
        request.setAttribute(BEHALF, behalf);
        return behalf;
    }

    /** The result for this request. */
    public static OnBehalfOf of(HttpServletRequest request) {
        return (OnBehalfOf) request.getAttribute(BEHALF);
    }
}
