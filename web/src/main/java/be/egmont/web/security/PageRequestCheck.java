package be.egmont.web.security;

import be.egmont.web.signin.BackChannel;
import be.egmont.web.signin.GuestDoor;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a request is what a browser sends for a page. Faces takes any method for a post as long as the state of a page comes
 * along, and breaks off over a form in parts that it cannot take apart: neither gets that far.
 */
public final class PageRequestCheck {

    private static final System.Logger LOG = System.getLogger(PageRequestCheck.class.getName());
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("\\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+\\s*(;.*)?");
    private static final String POST = "POST";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", POST);

    private PageRequestCheck() {}

    /** The status with which it is refused; nought for whatever may go on. */
    static int unfit(String path, HttpServletRequest request) {
        String method = request.getMethod();
        boolean page = path.endsWith(".xhtml");
        if (page && !OF_PAGES.contains(method)) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        boolean sends = POST.equals(method) && !OidcAuthenticationMechanism.isRest(path);
        boolean broken = sends ? isInParts(request) && !comesApart(request) : page && hasState(request);
        return broken ? HttpServletResponse.SC_BAD_REQUEST : 0;
    }

    /** Jersey answers a type that is none with a page of the server, before anything of ours can make a problem of it. */
    static boolean namesItsType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || MEDIA_TYPE.matcher(type).matches();
    }

    /** By GET nothing is written: the address of a page could be sent to somebody. */
    private static boolean hasState(HttpServletRequest request) {
        return request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
    }

    /** How often the request has that header. */
    public static int names(HttpServletRequest request, String header) {
        Enumeration<String> values = request.getHeaders(header);
        return values == null ? 0 : Collections.list(values).size();
    }

    public static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /**
     * Whether a stranger sends more than is read of him. A thread that reads waits for whoever sends, and strangers could let all of
     * them wait; the provider alone tells something before anybody has signed in, and a guest what is in his link: both are read by hand.
     */
    public static boolean bringsMore(String path, HttpServletRequest request) {
        return hasBody(request) && !path.equals(BackChannel.PATH) && !path.equals(GuestDoor.PATH);
    }

    public static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** What comes after a body that was not read cannot be told from it: the connection ends. */
    public static void leaveUnread(HttpServletRequest request, HttpServletResponse response) {
        if (hasBody(request)) {
            response.setHeader("Connection", "close");
        }
    }

    static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean comesApart(HttpServletRequest request) {
        try {
            request.getParts();
            return true;
        } catch (ServletException | IOException | IllegalStateException broken) {
            LOG.log(Level.INFO, "A form in parts was not understood: {0}", broken.toString());
            return false;
        }
    }
}
