package be.egmont.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/** The request of a stranger, for whom nothing makes a session: Faces would make one to show him that he has to sign in. */
public class SessionlessRequest extends HttpServletRequestWrapper {

    public SessionlessRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    /** The session that there is; null when there is none, whatever is asked for. */
    @Override
    public HttpSession getSession(boolean create) {
        return super.getSession(false);
    }
}
