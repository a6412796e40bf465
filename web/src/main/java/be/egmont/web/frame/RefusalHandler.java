package be.egmont.web.frame;

import be.egmont.audit.DatabaseAway;
import be.egmont.kernel.Refusal;
import be.egmont.web.security.Me;
import be.egmont.web.signin.PublicPages;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.el.ELException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;

/**
 * Turns what a door throws into what a person reads. A refusal becomes a sentence on the page or at its field, and the
 * page stays as it was typed; what may not be seen is not found; what was never meant becomes a page with a number.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    /** Named in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RefusalHandler(getWrapped().getExceptionHandler());
        }
    }

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            if (!faces.getResponseComplete()) {
                say(faces, thrown);
            }
        }
        getWrapped().handle();
    }

    private static void say(FacesContext faces, Throwable thrown) {
        if (find(thrown, CspException.class).isPresent()) {
            // posted without the nonce of the page: no page can follow, so it is asked for anew
            ErrorPages.again(faces);
        } else if (find(thrown, ViewExpiredException.class).isPresent()) {
            expired(faces);
        } else if (DatabaseAway.isIn(thrown)) {
            DatabaseAway.note(thrown);
            turnAway(
                    faces,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "unavailable",
                    words().get("frame.error.away.text"));
        } else if (CDI.current().select(Me.class).get().isGone()) {
            // what the page had read went with the session: whatever has failed, has failed for that
            over(faces);
        } else if (find(thrown, Refusal.NotFound.class).isPresent()) {
            turnAway(faces, HttpServletResponse.SC_NOT_FOUND, "404", words().get("refusal.not-found"));
        } else if (find(thrown, EJBAccessException.class).isPresent()
                || find(thrown, AccessLocalException.class).isPresent()) {
            turnAway(faces, HttpServletResponse.SC_FORBIDDEN, "refused", words().get("frame.error.refused.title"));
        } else if (!refused(faces, thrown)) {
            String number = ErrorReference.note(request(faces), unwrapped(thrown));
            turnAway(
                    faces,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "500",
                    words().of("frame.error.failed.act", number));
        }
    }

    /** The session ended in the midst: who was reading reads on when he has signed in again. */
    private static void over(FacesContext faces) {
        if (faces.isPostback()) {
            expired(faces);
        } else {
            ErrorPages.again(faces);
        }
    }

    private static void expired(FacesContext faces) {
        if (faces.getPartialViewContext().isAjaxRequest()) {
            ErrorPages.leave(faces, request(faces).getContextPath() + PublicPages.EXPIRED);
        } else {
            ErrorPages.show(faces, HttpServletResponse.SC_OK, "expired");
        }
    }

    /** An error page in place of the page; where only parts of a page were asked for, a sentence on top of it. */
    private static void turnAway(FacesContext faces, int status, String page, String sentence) {
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            ErrorPages.show(faces, status, page);
            return;
        }
        tell(faces, null, sentence);
        if (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            faces.getExternalContext().getFlash().setKeepMessages(true);
            ErrorPages.again(faces);
        }
    }

    private static boolean refused(FacesContext faces, Throwable thrown) {
        Optional<Refusal> refusal = find(thrown, Refusal.class);
        Optional<ConstraintViolationException> invalid = find(thrown, ConstraintViolationException.class);
        if (refusal.isPresent()) {
            refuse(faces, refusal.get());
        } else if (invalid.isPresent()) {
            ValidationRefusals.rules(invalid.get(), words()).forEach(broken -> refuse(faces, broken));
        } else {
            return false;
        }
        return true;
    }

    /** On a form: a sentence, and everything stays. A page that cannot even be shown says why instead. */
    private static void refuse(FacesContext faces, Refusal refusal) {
        String sentence = words().of(refusal.key(), refusal.arguments());
        if (!faces.isPostback() || faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            request(faces).setAttribute(ErrorReference.SENTENCE, sentence);
            turnAway(faces, HttpServletResponse.SC_BAD_REQUEST, "400", sentence);
            return;
        }
        UIComponent field = refusal.field()
                .map(name -> component(faces.getViewRoot(), name))
                .orElse(null);
        // checkboxes that are not valid would be written with none of them checked
        if (field instanceof UIInput input && !(field instanceof UISelectMany)) {
            keepTyped(faces, input);
            input.setValid(false);
        }
        tell(faces, field == null ? null : field.getClientId(faces), sentence);
    }

    /** Once it has gone into the model, Faces writes a field that is not valid empty: what was typed is given back to it. */
    private static void keepTyped(FacesContext faces, UIInput input) {
        if (input.getSubmittedValue() == null) {
            Map<String, String> typed = faces.getExternalContext().getRequestParameterMap();
            Stream.of("_hinput", "_input", "")
                    .map(part -> typed.get(input.getClientId(faces) + part))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(input::setSubmittedValue);
        }
    }

    private static void tell(FacesContext faces, String client, String sentence) {
        faces.validationFailed();
        faces.addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        if (faces.getPartialViewContext().isAjaxRequest()) {
            faces.getPartialViewContext().getRenderIds().add("messages");
        }
        faces.renderResponse();
    }

    private static UIComponent component(UIComponent within, String id) {
        if (id.equals(within.getId())) {
            return within;
        }
        Iterator<UIComponent> children = within.getFacetsAndChildren();
        while (children.hasNext()) {
            UIComponent found = component(children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Words words() {
        return CDI.current().select(Words.class).get();
    }

    private static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }

    /** Without what Faces and the expression language wrapped around it. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable inner = thrown;
        while ((inner instanceof FacesException || inner instanceof ELException) && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
