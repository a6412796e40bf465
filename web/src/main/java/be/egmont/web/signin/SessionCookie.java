package be.egmont.web.signin;

import be.egmont.kernel.Setting;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * The session's cookie goes over TLS only where the house is reached so, and then has a name under which no other host of
 * the domain can plant one. The request does not tell: TLS may end at a proxy before us.
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
