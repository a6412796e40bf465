package be.egmont.web.rest;

import be.egmont.audit.DatabaseAway;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Words;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.List;

/** Turns what a boundary says into problem details: words in the caller's language, and never a trace of the stack. */
@Provider
public class RefusalMapper implements ExceptionMapper<Exception> {

    private static final System.Logger LOG = System.getLogger(RefusalMapper.class.getName());
    private static final String KEYS = "refusal.";

    @Inject
    private Words words;

    @Inject
    private Language language;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Exception exception) {
        Trace trace = Trace.of(request);
        if (DatabaseAway.isIn(exception)) {
            DatabaseAway.note(exception);
            JsonObject problem = Problems.later(
                    ProblemType.SERVICE_UNAVAILABLE,
                    trace,
                    words.get("frame.error.away.text"),
                    DatabaseAway.RETRY_SECONDS);
            return answer(problem)
                    .header("Retry-After", DatabaseAway.RETRY_SECONDS)
                    .build();
        }
        return answer(problem(exception, trace)).build();
    }

    private JsonObject problem(Exception exception, Trace trace) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal, trace);
            }
            if (cause instanceof InvalidParameter invalid) {
                String sentence = words.of("refusal.parameter", invalid.name(), invalid.value());
                return bad(trace, sentence, Issue.schemaViolation("query", invalid.name(), sentence, invalid.value()));
            }
            if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
                return simple(ProblemType.MISSING_PERMISSION, trace);
            }
            // for a parameter that cannot be read the server has an answer of its own, see QueryParams
            if (cause instanceof WebApplicationException http && !(http.getCause() instanceof InvalidParameter)) {
                return simple(ProblemType.of(http.getResponse().getStatus()), trace);
            }
            if (cause instanceof UnfitBody unfit) {
                return simple(unfit.type(), trace);
            }
            if (cause instanceof ConstraintViolationException) {
                String sentence = words.get("refusal.invalid");
                return bad(trace, sentence, Issue.invalidInput("body", null, sentence));
            }
            if (cause instanceof JsonException) {
                return bad(trace, null, Issue.schemaViolation("body", null, null, null));
            }
        }
        LOG.log(
                Level.ERROR,
                "Failure " + trace + " at " + request.getMethod() + " " + request.getRequestURI(),
                exception);
        return simple(ProblemType.INTERNAL_SERVER_ERROR, trace);
    }

    private JsonObject refused(Refusal refusal, Trace trace) {
        String sentence = words.of(refusal.key(), refusal.arguments());
        if (refusal instanceof Refusal.NotFound) {
            return Problems.of(ProblemType.RESOURCE_NOT_FOUND, trace, sentence, List.of());
        }
        if (refusal instanceof Refusal.Unstorable) {
            return Problems.of(ProblemType.BAD_REQUEST, trace, sentence, List.of());
        }
        String key = refusal.key().substring(KEYS.length());
        return refusal.field()
                .map(field -> bad(trace, sentence, issue(key, field, sentence)))
                .orElseGet(() -> Problems.ofRule(key, trace, sentence));
    }

    /** What is missing or malformed is so against the description; all else is a rule. */
    private static Issue issue(String key, String field, String sentence) {
        return key.startsWith("invalid")
                ? Issue.schemaViolation("body", field, sentence, null)
                : Issue.ofRule(key, field, sentence);
    }

    private static JsonObject bad(Trace trace, String detail, Issue issue) {
        return Problems.of(ProblemType.BAD_REQUEST, trace, detail, List.of(issue));
    }

    private static JsonObject simple(ProblemType type, Trace trace) {
        return Problems.of(type, trace, null, List.of());
    }

    private Response.ResponseBuilder answer(JsonObject problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.getInt("status")).type(Problems.TYPE).entity(problem);
        // a title is for engineers and in English, a detail for readers and in theirs
        return problem.containsKey("detail") ? Localized.Filter.tell(answer, language.getCode()) : answer;
    }
}
