package be.egmont.web.signin;

import be.egmont.access.EndedWhy;
import be.egmont.web.security.AuthorizationFilter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs out here and at the provider. Only a form of ours can: {@link AuthorizationFilter} asks where a post comes from. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Provider provider;

    @Inject
    private transient SessionLifecycle stay;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        AuthenticatedUser person = OidcAuthenticationMechanism.person(request);
        String out = request.getContextPath() + PublicPages.OUT;
        if (person != null && person.ticket() != null) {
            if (person.ticket().idToken() != null) {
                out = provider.signOut(person).map(Object::toString).orElse(out);
            }
            stay.end(request.getSession(), person.ticket(), EndedWhy.SIGNED_OUT);
        }
        // drafts kept in the browser
        response.setHeader("Clear-Site-Data", "\"storage\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", out);
    }
}
