package be.egmont.web.signin;

import be.egmont.access.SignIns;
import be.egmont.web.security.Limits;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;

/**
 * Where the provider tells that somebody has signed out, or has been signed out, elsewhere (OpenID Connect Back-Channel
 * Logout 1.0). The token is its own proof: no session, no cookie.
 */
@WebServlet(BackChannel.PATH)
public class BackChannel extends HttpServlet {

    public static final String PATH = "/sign-in/back-channel";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(BackChannel.class.getName());

    /** So many tokens are read at once: whoever sends his slowly stops the tokens of others and not the house. */
    private static final Semaphore READERS = new Semaphore(8);

    @Inject
    private transient Provider provider;

    @Inject
    private transient SignIns signIns;

    @Inject
    private transient Limits limits;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!READERS.tryAcquire()) {
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String token;
        try {
            token = StrangersForm.of(request).get("logout_token");
        } finally {
            READERS.release();
        }
        if (token == null) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            LogoutTokenClaimsSet told = limits.tried(request, () -> provider.ended(token));
            boolean fresh = signIns.endedByProvider(
                    told.getIssuer().getValue(),
                    told.getSubject() == null ? null : told.getSubject().getValue(),
                    told.getSessionID() == null ? null : told.getSessionID().getValue(),
                    told.getJWTID().getValue(),
                    told.getExpirationTime().toInstant());
            if (!fresh) {
                LOG.log(Level.WARNING, "A logout token came a second time");
                refuse(response, HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (SignInFailed failed) {
            LOG.log(Level.WARNING, "A logout token was not believed: {0}", failed.toString());
            boolean later = failed.trouble().passes() || failed.trouble() == SignInError.TOO_MANY;
            refuse(response, later ? failed.trouble().status() : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"error\":\"invalid_request\"}");
    }
}
