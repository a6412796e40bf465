package be.egmont.web.frame;

import be.egmont.kernel.Refusal;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.el.ELException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

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
        if (find(thrown, Refusal.NotFound.class).isPresent()) {
            end(faces, HttpServletResponse.SC_NOT_FOUND, "404");
        } else if (find(thrown, EJBAccessException.class).isPresent()
                || find(thrown, AccessLocalException.class).isPresent()) {
            end(faces, HttpServletResponse.SC_FORBIDDEN, "refused");
        } else if (find(thrown, ViewExpiredException.class).isPresent()) {
            end(faces, HttpServletResponse.SC_OK, "expired");
        } else if (!refused(faces, thrown)) {
            Trouble.note(request(faces), unwrapped(thrown));
            end(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "500");
        }
    }

    private static boolean refused(FacesContext faces, Throwable thrown) {
        Optional<Refusal> refusal = find(thrown, Refusal.class);
        Optional<ConstraintViolationException> invalid = find(thrown, ConstraintViolationException.class);
        if (refusal.isPresent()) {
            refuse(faces, refusal.get());
        } else if (find(thrown, OptimisticLockException.class).isPresent()) {
            refuse(faces, new Refusal.Stale());
        } else if (invalid.isPresent()) {
            invalid.get().getConstraintViolations().forEach(violation -> refuse(faces, asRefusal(violation)));
        } else {
            return false;
        }
        return true;
    }

    /** On a form: a sentence, and everything stays. A page that cannot even be shown says why instead. */
    private static void refuse(FacesContext faces, Refusal refusal) {
        String sentence = CDI.current().select(Words.class).get().of(refusal.key(), refusal.arguments());
        if (!faces.isPostback() || faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            request(faces).setAttribute(Trouble.SENTENCE, sentence);
            end(faces, HttpServletResponse.SC_BAD_REQUEST, "400");
            return;
        }
        UIComponent field = refusal.field()
                .map(name -> component(faces.getViewRoot(), name))
                .orElse(null);
        if (field instanceof UIInput input) {
            input.setValid(false);
        }
        faces.validationFailed();
        faces.addMessage(
                field == null ? null : field.getClientId(faces),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        faces.renderResponse();
    }

    private static Refusal asRefusal(ConstraintViolation<?> violation) {
        String field = null;
        for (jakarta.validation.Path.Node node : violation.getPropertyPath()) {
            field = node.getName();
        }
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .toLowerCase(java.util.Locale.ROOT);
        var limits = violation.getConstraintDescriptor().getAttributes();
        boolean known = CDI.current().select(Words.class).get().containsKey("refusal.invalid-" + rule);
        Refusal refusal = new Refusal(
                known ? "invalid-" + rule : "invalid",
                limits.getOrDefault("min", limits.getOrDefault("value", 0)),
                limits.getOrDefault("max", 0));
        return field == null ? refusal : refusal.at(field);
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

    /** Ends the request with one of our error pages, whether the browser asked for a page or for parts of one. */
    private static void end(FacesContext faces, int status, String page) {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            faces.responseComplete();
            return;
        }
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
            }
            external.setResponseStatus(faces.getPartialViewContext().isAjaxRequest() ? 200 : status);
            render(faces, "/WEB-INF/error/" + page + ".xhtml");
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        faces.responseComplete();
    }

    private static void render(FacesContext faces, String page) throws IOException {
        UIViewRoot view = faces.getApplication().getViewHandler().createView(faces, page);
        faces.setViewRoot(view);
        ViewDeclarationLanguage pages = faces.getApplication().getViewHandler().getViewDeclarationLanguage(faces, page);
        pages.buildView(faces, view);
        if (faces.getPartialViewContext().isAjaxRequest()) {
            faces.getPartialViewContext().setRenderAll(true);
            faces.getPartialViewContext().processPartial(PhaseId.RENDER_RESPONSE);
        } else {
            pages.renderView(faces, view);
        }
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
