package be.egmont.web.signin;

import be.egmont.access.Appearance;
import be.egmont.guest.GuestEntries;
import be.egmont.guest.GuestEntry;
import be.egmont.web.frame.PreferencesServlet;
import be.egmont.web.security.BaseUrl;
import be.egmont.web.security.BodilessRequest;
import be.egmont.web.security.Limits;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Where guests come in. Reading the page uses nothing up, so that programs which look at mail may open its links; what is in the link
 * stands behind its #, which no browser sends, and comes with the button. Whoever has none asks for one by his address, and is
 * told the same whether he is known or not.
 */
@WebServlet(GuestDoor.PATH)
public class GuestDoor extends HttpServlet {

    /** Open without a sign-in. */
    public static final String PATH = "/sign-in/guest";

    /** What the page is to say, as an attribute of its request. */
    private static final String SAYS = "guestSays";

    private static final long serialVersionUID = 1L;
    private static final String HOME = "/guest/delegation.xhtml";

    /** So many forms of strangers are read at once: whoever sends his slowly stops the forms of others and not the house. */
    private static final Semaphore READERS = new Semaphore(8);

    @Inject
    private transient GuestEntries entries;

    @Inject
    private transient SessionLifecycle stay;

    @Inject
    private transient Limits limits;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(request.getParameter("over") == null ? "" : "over", HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!limits.guest(request) || !READERS.tryAcquire()) {
            show("many", SignInError.TOO_MANY.status(), request, response);
            return;
        }
        Map<String, String> form;
        try {
            form = StrangersForm.of(request);
        } finally {
            READERS.release();
        }
        if (form.containsKey("mail")) {
            entries.ask(form.get("mail"));
            show("asked", HttpServletResponse.SC_OK, request, response);
            return;
        }
        Optional<GuestEntry> entry = entries.enter(form.get("code"), request.getHeader("User-Agent"));
        if (entry.isEmpty()) {
            show("no", HttpServletResponse.SC_FORBIDDEN, request, response);
            return;
        }
        stay.begin(request, response, entry.get());
        PreferencesServlet.restore(request, response, entry.get().language(), Appearance.SYSTEM, null);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                BaseUrl.address(OidcAuthenticationMechanism.first(
                        request, entry.get().informed(), request.getContextPath() + HOME)));
    }

    private static void show(String says, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        request.setAttribute(SAYS, says);
        request.getRequestDispatcher("/WEB-INF/guest/enter.xhtml").forward(new BodilessRequest(request), response);
    }
}
