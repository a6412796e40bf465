package be.egmont.web.rest;

import be.egmont.audit.DatabaseAway;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.Words;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Turns what a door says into problem details: words in the caller's language, and never a trace. */
@Provider
public class RefusalMapper implements ExceptionMapper<Exception> {

    private static final System.Logger LOG = System.getLogger(RefusalMapper.class.getName());

    @Inject
    private Words words;

    @Override
    public Response toResponse(Exception exception) {
        if (DatabaseAway.isIn(exception)) {
            DatabaseAway.note(exception);
            return Response.status(503)
                    .header("Retry-After", DatabaseAway.RETRY_SECONDS)
                    .type(Problems.TYPE)
                    .entity(Problems.of(503, "Service Unavailable", words.get("frame.error.away.text")))
                    .build();
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
            if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
                return problem(403, "Forbidden", null);
            }
            if (cause instanceof WebApplicationException http) {
                Response.StatusType status = http.getResponse().getStatusInfo();
                return http.getCause() instanceof Refusal unread
                        ? problem(400, "Bad Request", sentence(unread)) // see QueryParams
                        : problem(status.getStatusCode(), status.getReasonPhrase(), null);
            }
            if (cause instanceof UnfitBody unfit) {
                return problem(unfit.status(), unfit.getMessage(), null);
            }
            if (cause instanceof ConstraintViolationException) {
                return problem(422, "Unprocessable Content", words.get("refusal.invalid"));
            }
            if (cause instanceof JsonException) {
                return problem(400, "Bad Request", null);
            }
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Failure " + number, exception);
        return problem(500, "Internal Server Error", "Failure " + number);
    }

    private String sentence(Refusal refusal) {
        return words.of(refusal.key(), refusal.arguments());
    }

    private Response refused(Refusal refusal) {
        String sentence = sentence(refusal);
        if (refusal instanceof Refusal.NotFound) {
            return problem(404, "Not Found", sentence);
        }
        if (refusal instanceof Refusal.Stale) {
            return problem(412, "Precondition Failed", sentence);
        }
        if (refusal instanceof Refusal.Unstorable) {
            return problem(400, "Bad Request", sentence);
        }
        return refusal.field().isPresent()
                ? problem(422, "Unprocessable Content", sentence)
                : problem(409, "Conflict", sentence);
    }

    private static Response problem(int status, String title, String detail) {
        return Response.status(status)
                .type(Problems.TYPE)
                .entity(Problems.of(status, title, detail))
                .build();
    }
}
