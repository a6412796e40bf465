package be.egmont.web.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses a file that is far too large before it is parsed: the server would fail, while the page can say it in a
 * sentence.
 */
@WebFilter("/exchange/import.xhtml")
public class UploadLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Below the limit of the servlet, above that of the page. */
    private static final long MOST = 30L * 1024 * 1024;
    /** A browser reads the answer only after sending its request, so the rest is read, but not for ever. */
    private static final long LISTENS = 200L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() <= MOST) {
            chain.doFilter(request, response);
            return;
        }
        drain(request.getInputStream());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/exchange/import.xhtml?large=true");
    }

    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long heard = 0;
        int read = in.read(buffer);
        while (read >= 0 && heard < LISTENS) {
            heard += read;
            read = in.read(buffer);
        }
    }
}
