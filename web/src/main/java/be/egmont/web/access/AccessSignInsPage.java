package be.egmont.web.access;

import be.egmont.access.SignInRow;
import be.egmont.access.SignIns;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Words;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where somebody is signed in, and the end of it from here. The page keeps the ids in the order in which they were shown: one that
 * begins or ends meanwhile moves no button to another row.
 */
@Named("accessSignInsPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that travels with the session
public class AccessSignInsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Read once a request and left out of the session. */
    private static final String ROWS = AccessSignInsPage.class.getName();

    private static final String AGAIN = "/access/sign-ins?faces-redirect=true";

    @EJB
    private SignIns signIns;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    private List<UUID> shown = List.of();

    public void open() {
        shown = signIns.own().stream().map(SignInRow::id).toList();
    }

    public List<UUID> getShown() {
        return shown;
    }

    /** The sign-in as it is now; null when it has ended since the page was shown. */
    public SignInRow row(UUID id) {
        @SuppressWarnings("unchecked") // set below
        Map<UUID, SignInRow> rows = (Map<UUID, SignInRow>) request.getAttribute(ROWS);
        if (rows == null) {
            rows = signIns.own().stream().collect(Collectors.toMap(SignInRow::id, Function.identity()));
            request.setAttribute(ROWS, rows);
        }
        return rows.get(id);
    }

    /** What a person would call the device. */
    public String device(SignInRow row) {
        UserAgent agent = UserAgent.of(row == null ? null : row.agent());
        if (agent.browser() == null && agent.system() == null) {
            return words.get("access.sign-ins.device.unknown");
        }
        if (agent.browser() == null || agent.system() == null) {
            return agent.browser() == null ? agent.system() : agent.browser();
        }
        return words.of("access.sign-ins.device.of", agent.browser(), agent.system());
    }

    /** Whether it is the one that the page is shown in. */
    public boolean current(UUID id) {
        return id.equals(here());
    }

    public String end(UUID id) {
        signIns.endOwn(id);
        said.done("access.sign-ins.ended");
        return AGAIN;
    }

    public String endOthers() {
        signIns.endOthers(here());
        said.done("access.sign-ins.ended-others");
        return AGAIN;
    }

    private UUID here() {
        return OidcAuthenticationMechanism.person(request).ticket().id();
    }
}
