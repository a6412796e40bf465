package be.egmont.web.security;

import be.egmont.kernel.Setting;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whom to tell of a weakness (RFC 9116); there is nothing to say until somebody is named. */
@WebServlet("/.well-known/security.txt")
public class SecurityText extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 180;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> contact = Setting.SECURITY_CONTACT.find();
        if (contact.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .write("Contact: " + (contact.get().contains(":") ? contact.get() : "mailto:" + contact.get())
                        + "\nExpires: "
                        + clock.instant().plus(DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)
                        + "\nPreferred-Languages: fr, nl, de, en\nCanonical: "
                        + BaseUrl.address("/.well-known/security.txt") + "\n");
    }
}
