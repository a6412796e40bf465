package be.egmont.web.signin;

import jakarta.servlet.http.HttpServletRequest;

/** The address to return to after the sign-in: a path of this application, never a host. */
public final class ReturnPath {

    private static final int LONGEST = 2_000;

    private ReturnPath() {}

    /** Path and query of the request; the first page when it is no page to return to. */
    static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return checked(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The path itself if it is one of this application, else the first page. */
    public static String checked(String path) {
        boolean stays = path != null
                && path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("/sign-")
                && path.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 0x7f);
        return stays ? path : "/";
    }
}
