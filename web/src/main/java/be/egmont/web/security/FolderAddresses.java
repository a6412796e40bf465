package be.egmont.web.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * The name of each folder of the archive is an address of its own, at which there is nothing. Else the server itself would lead from
 * {@code /access} to {@code /access/}, before all filters and at whatever host the request names.
 */
@WebListener
public class FolderAddresses implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        ServletRegistration.Dynamic nothing = context.addServlet("folders", NothingThere.class);
        map(context, nothing, "/");
    }

    private static void map(ServletContext context, ServletRegistration.Dynamic nothing, String folder) {
        Set<String> inside = context.getResourcePaths(folder);
        if (inside == null) {
            return;
        }
        for (String path : inside) {
            if (path.endsWith("/")) {
                nothing.addMapping(path.substring(0, path.length() - 1));
                map(context, nothing, path);
            }
        }
    }

    /** Answers whoever asks for a folder. */
    public static class NothingThere extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
