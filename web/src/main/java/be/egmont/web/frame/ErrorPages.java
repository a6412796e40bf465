package be.egmont.web.frame;

import be.egmont.audit.DatabaseAway;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspException;

/** Shows one of our error pages in the midst of a Faces request, instead of the page that was asked for. */
final class ErrorPages {

    private ErrorPages() {}

    static void show(FacesContext faces, int status, String page) {
        ExternalContext external = faces.getExternalContext();
        if (!external.isResponseCommitted()) {
            String view = "/WEB-INF/error/" + page + ".xhtml";
            ViewDeclarationLanguage pages =
                    faces.getApplication().getViewHandler().getViewDeclarationLanguage(faces, view);
            String nonce;
            try {
                nonce = PrimeFacesContext.getCspState(faces).getNonce();
            } catch (CspException withoutOne) {
                // posted by no page of ours: none could follow, so the page is asked for anew
                again(faces);
                return;
            }
            try {
                external.responseReset();
                // of a page that had begun the type is set already, and Faces does not say it again
                external.setResponseContentType("text/html");
                external.setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
                external.setResponseStatus(status);
                if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                    external.setResponseHeader("Retry-After", Integer.toString(DatabaseAway.RETRY_SECONDS));
                }
                // PrimeFaces says its nonce before the phase of rendering, which does not come here
                external.addResponseHeader("Content-Security-Policy", "script-src 'self' 'nonce-" + nonce + "'");
                UIViewRoot root = faces.getApplication().getViewHandler().createView(faces, view);
                faces.setViewRoot(root);
                pages.buildView(faces, root);
                pages.renderView(faces, root);
            } catch (IOException unreachable) {
                throw new UncheckedIOException(unreachable);
            }
        }
        faces.responseComplete();
    }

    /** Asks for the page anew. */
    static void again(FacesContext faces) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        String query = request.getQueryString();
        leave(faces, request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** Sends the browser to another page. */
    static void leave(FacesContext faces, String address) {
        try {
            faces.getExternalContext().redirect(address);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
