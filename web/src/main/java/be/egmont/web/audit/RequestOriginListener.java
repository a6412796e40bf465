package be.egmont.web.audit;

import be.egmont.audit.Origin;
import be.egmont.web.security.Limits;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Sets the origin of a request for the journal before authentication, since signing in is noted too. */
@WebListener
public class RequestOriginListener implements ServletRequestListener {

    @Inject
    private Origin origin;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        origin.is(path.startsWith("/api/") ? Origin.Channel.REST : Origin.Channel.PAGE, Limits.address(request));
    }
}
