package be.egmont.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The address of the page the reader sees, and its small changes: {@code #{address.with('page', 3)}} keeps all filters
 * and turns the page, {@code #{address.without('region', 'africa')}} takes one filter off.
 */
@Named("address")
@RequestScoped
public class Address {

    private HttpServletRequest request;

    protected Address() {}

    @Inject
    Address(HttpServletRequest request) {
        this.request = request;
    }

    /** Path and query, as typed; on an error page those of the page that failed. */
    public String getHere() {
        return path() + query(parameters());
    }

    /** The page the reader was on before this one, as his browser tells; the first page when it was none of ours. */
    public String getBefore() {
        String first = request.getContextPath() + "/";
        String told = request.getHeader("Referer");
        if (told == null) {
            return first;
        }
        try {
            URI before = new URI(told);
            boolean ours = Objects.equals(before.getRawAuthority(), request.getHeader("Host"))
                    && before.getRawPath().startsWith(first)
                    && !before.getRawPath().startsWith(first + "sign-");
            return ours
                    ? before.getRawPath() + (before.getRawQuery() == null ? "" : "?" + before.getRawQuery())
                    : first;
        } catch (URISyntaxException forged) {
            return first;
        }
    }

    /** What stands behind the path, with its question mark; empty when nothing does. */
    String getQuery() {
        return query(parameters());
    }

    public String getPath() {
        return path();
    }

    /** Whether that is the page, as in {@code /programme/week.xhtml}, or, ending with a slash, one of its folder. */
    public boolean isAt(String place) {
        String asked = path().substring(request.getContextPath().length());
        // the welcome page is asked for by the name of its folder
        String inside = asked.equals("/") ? "/index.xhtml" : asked;
        return place.endsWith("/") ? inside.startsWith(place) : inside.equals(place);
    }

    /** The same address with one parameter set to one value; the page number falls back to the first. */
    public String with(String name, Object value) {
        List<Map.Entry<String, String>> changed = others(name);
        if (value != null && !value.toString().isEmpty()) {
            changed.add(Map.entry(name, value.toString()));
        }
        return path() + query(changed);
    }

    /** The same for what is shown beside a list: the list stays on its page. */
    public String beside(String name, Object value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(parameters());
        changed.removeIf(parameter -> parameter.getKey().equals(name));
        if (value != null && !value.toString().isEmpty()) {
            changed.add(Map.entry(name, value.toString()));
        }
        return path() + query(changed);
    }

    /** The address under which the view that is worked with is found again: its path and its parameters as they are by now. */
    static String ofView(FacesContext faces) {
        return faces.getExternalContext().getRequestContextPath()
                + faces.getViewRoot().getViewId()
                + query(parametersOf(faces));
    }

    private static List<Map.Entry<String, String>> parametersOf(FacesContext faces) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(faces.getViewRoot())) {
            String value = parameter.getStringValue(faces);
            if (value != null && !value.isEmpty()) {
                parameters.add(Map.entry(parameter.getName(), value));
            }
        }
        return parameters;
    }

    /** The same address without that parameter. */
    public String without(String name) {
        return with(name, null);
    }

    private List<Map.Entry<String, String>> others(String name) {
        List<Map.Entry<String, String>> others = new ArrayList<>(parameters());
        others.removeIf(parameter ->
                parameter.getKey().equals(name) || parameter.getKey().equals("page"));
        return others;
    }

    private String path() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null
                ? original(RequestDispatcher.FORWARD_REQUEST_URI, request.getRequestURI())
                : failed.toString();
    }

    /** Of a list that is sorted or turned by script as they are by now: the request still has those from before. */
    private List<Map.Entry<String, String>> parameters() {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            FacesContext faces = FacesContext.getCurrentInstance();
            if (faces != null && faces.getViewRoot() != null && faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
                return parametersOf(faces);
            }
        }
        String typed = original(RequestDispatcher.FORWARD_QUERY_STRING, request.getQueryString());
        List<Map.Entry<String, String>> found = new ArrayList<>();
        if (typed == null || typed.isEmpty()) {
            return found;
        }
        for (String pair : typed.split("&", -1)) {
            int equals = pair.indexOf('=');
            String value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (!value.isEmpty()) {
                found.add(Map.entry(decoded(equals < 0 ? pair : pair.substring(0, equals)), value));
            }
        }
        return found;
    }

    private String original(String forwarded, String own) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null
                ? own
                : (String) request.getAttribute(forwarded);
    }

    private static String query(List<Map.Entry<String, String>> parameters) {
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, String> parameter : parameters) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
