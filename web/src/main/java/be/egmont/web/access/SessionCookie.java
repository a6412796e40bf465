package be.egmont.web.access;

import be.egmont.kernel.Setting;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * The session's cookie goes over TLS only where the house is reached so. The request does not tell: TLS may end at a
 * proxy before us.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .getSessionCookieConfig()
                .setSecure(Setting.URL.get().startsWith("https:"));
    }
}
