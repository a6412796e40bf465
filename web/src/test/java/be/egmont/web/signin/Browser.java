package be.egmont.web.signin;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A browser with one session at a server without a server: what it asks, and what came of it. */
public final class Browser {

    /** The session on the server's side; null when there is none. */
    public Jar session;

    /** Where it was sent, as whom it was let in, what was answered: of the last request. */
    public String location;

    public String principal;
    public Set<String> roles;
    public int status;
    public boolean passed;
    String shown;
    public final StringWriter body = new StringWriter();

    public final Map<String, Cookie> cookies = new HashMap<>();
    public final Map<String, String> headers = new HashMap<>();
    public final Map<String, Object> attributes = new HashMap<>();
    public String method = "GET";
    public String contentType;
    public long length = -1;
    public String from = "192.0.2.1";
    /** Whether what it sends in parts cannot be taken apart. */
    public boolean brokenParts;

    /** Whether it names its session in the address instead of by cookie. */
    public boolean byAddress;

    /** What a session keeps. */
    public static final class Jar {
        public String id = UUID.randomUUID().toString();
        public int idle;
        public final Map<String, Object> attributes = new HashMap<>();
    }

    public HttpServletRequest asks(String path, String query) {
        location = null;
        principal = null;
        roles = null;
        status = 200;
        passed = false;
        shown = null;
        body.getBuffer().setLength(0);
        attributes.clear();
        return proxy(HttpServletRequest.class, (proxy, call, arguments) -> switch (call.getName()) {
            case "getServletPath", "getRequestURI" -> path;
            case "getContextPath" -> "";
            case "getQueryString" -> query;
            case "getMethod" -> method;
            case "getRemoteAddr" -> from;
            case "getContentType" -> contentType;
            case "isRequestedSessionIdFromURL" -> byAddress;
            case "getCookies" -> cookies.values().toArray(Cookie[]::new);
            case "getParts" -> {
                if (brokenParts) {
                    throw new IOException("Stream ended unexpectedly");
                }
                yield List.of();
            }
            case "getContentLengthLong" -> length;
            case "getHeader" -> headers.get(arguments[0]);
            case "getHeaders" ->
                Collections.enumeration(
                        headers.containsKey(arguments[0])
                                ? List.of(headers.get(arguments[0]).split(" and ", -1))
                                : List.of());
            case "getAttribute" -> attributes.get(arguments[0]);
            case "removeAttribute" -> attributes.remove(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getParameter" -> parameter(query, (String) arguments[0]);
            case "getLocales" -> Collections.enumeration(List.of(Locale.FRENCH));
            case "getSession" -> session((Boolean) arguments[0]);
            case "changeSessionId" -> {
                session.id = UUID.randomUUID().toString();
                yield session.id;
            }
            case "getRequestDispatcher" ->
                proxy(RequestDispatcher.class, (d, forward, of) -> {
                    shown = (String) arguments[0];
                    return null;
                });
            default -> null;
        });
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (proxy, call, arguments) -> switch (call.getName()) {
            case "setStatus", "sendError" -> {
                status = (Integer) arguments[0];
                yield null;
            }
            case "addCookie" -> {
                Cookie cookie = (Cookie) arguments[0];
                yield cookie.getMaxAge() == 0
                        ? cookies.remove(cookie.getName())
                        : cookies.put(cookie.getName(), cookie);
            }
            case "getStatus" -> status;
            case "getWriter" -> new PrintWriter(body, true);
            default -> null;
        });
    }

    public HttpMessageContext context() {
        return proxy(HttpMessageContext.class, (proxy, call, arguments) -> switch (call.getName()) {
            case "redirect" -> {
                location = (String) arguments[0];
                yield AuthenticationStatus.SEND_CONTINUE;
            }
            case "notifyContainerAboutLogin" -> {
                principal = (String) arguments[0];
                roles = names(arguments[1]);
                yield AuthenticationStatus.SUCCESS;
            }
            case "doNothing" -> {
                passed = true;
                yield AuthenticationStatus.NOT_DONE;
            }
            default -> null;
        });
    }

    private HttpSession session(boolean make) {
        if (session == null && make) {
            session = new Jar();
        }
        Jar jar = session;
        return jar == null
                ? null
                : proxy(HttpSession.class, (proxy, call, arguments) -> switch (call.getName()) {
                    case "getId" -> jar.id;
                    case "getAttribute" -> jar.attributes.get(arguments[0]);
                    case "setAttribute" -> jar.attributes.put((String) arguments[0], arguments[1]);
                    case "setMaxInactiveInterval" -> {
                        jar.idle = (Integer) arguments[0];
                        yield null;
                    }
                    case "invalidate" -> {
                        session = null;
                        yield null;
                    }
                    default -> null;
                });
    }

    private static Set<String> names(Object groups) {
        Set<String> names = new java.util.HashSet<>();
        ((Set<?>) groups).forEach(group -> names.add(group.toString()));
        return names;
    }

    private static String parameter(String query, String name) {
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(Browser.class.getClassLoader(), new Class<?>[] {type}, (p, call, of) -> {
                    Object answer = handler.invoke(p, call, of);
                    return call.getReturnType() == void.class ? null : answer;
                }));
    }
}
