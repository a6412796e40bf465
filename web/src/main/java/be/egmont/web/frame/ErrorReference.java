package be.egmont.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** What an error page shows: a reference that is also logged, and the sentence of a refusal where there is one. */
@Named("errorReference")
@RequestScoped
public class ErrorReference {

    static final String NUMBER = "egmont.trouble.number";
    static final String SENTENCE = "egmont.trouble.sentence";

    private static final System.Logger LOG = System.getLogger(ErrorReference.class.getName());

    @Inject
    private HttpServletRequest request;

    /** As in {@code 4F2-81C}; made when the failure was logged, or now. */
    public String getNumber() {
        Object number = request.getAttribute(NUMBER);
        if (number == null) {
            number = note(request, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return number.toString();
    }

    /** Why the page cannot be shown, in the reader's language; null when there is nothing more to say. */
    public String getSentence() {
        return (String) request.getAttribute(SENTENCE);
    }

    static String note(HttpServletRequest request, Throwable cause) {
        int random = ThreadLocalRandom.current().nextInt(1 << 24);
        String number = String.format(Locale.ROOT, "%03X-%03X", random >>> 12, random & 0xFFF);
        request.setAttribute(NUMBER, number);
        LOG.log(Level.ERROR, "Trouble " + number + " at " + request.getMethod() + " " + request.getRequestURI(), cause);
        return number;
    }
}
