package be.egmont.web.signin;

import be.egmont.kernel.Setting;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Configures the session cookie: with https as the public address it is Secure and has the prefix that keeps other
 * hosts of the domain from setting it. The request cannot tell, since TLS may end at a proxy.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (Setting.URL.get().startsWith("https:")) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setSecure(true);
            cookie.setName("__Host-" + cookie.getName());
            cookie.setPath("/");
        }
    }
}
