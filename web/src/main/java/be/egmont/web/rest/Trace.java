package be.egmont.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The number of a call, by which caller and operator speak of the same one. It is ours and new for each call; what the caller
 * has sent as his is told back beside it, as the Belgif REST guide has it, if it is short and harmless.
 */
public record Trace(String id, String related) {

    static final String HEADER = "BelGov-Trace-Id";
    static final String RELATED = "BelGov-Related-Trace-Id";

    private static final String KEY = Trace.class.getName();
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,36}");

    /** That of a call; the same as often as it is asked for. */
    public static Trace of(HttpServletRequest request) {
        Trace trace = (Trace) request.getAttribute(KEY);
        if (trace == null) {
            trace = new Trace(UUID.randomUUID().toString(), harmless(request.getHeader(HEADER)));
            request.setAttribute(KEY, trace);
        }
        return trace;
    }

    static String harmless(String sent) {
        return sent != null && HARMLESS.matcher(sent).matches() ? sent : null;
    }

    /** Tells it in the headers of the answer. */
    public void tell(HttpServletResponse response) {
        response.setHeader(HEADER, id);
        if (related != null) {
            response.setHeader(RELATED, related);
        }
    }

    /** As in the log. */
    @Override
    public String toString() {
        return related == null ? id : id + " (of " + related + ")";
    }
}
