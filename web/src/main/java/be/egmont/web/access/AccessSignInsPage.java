package be.egmont.web.access;

import be.egmont.access.SignInRow;
import be.egmont.access.SignIns;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Words;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;

/** Where somebody is signed in, and the end of it from here. */
@Named("accessSignInsPage")
@RequestScoped
public class AccessSignInsPage {

    private static final String AGAIN = "/access/sign-ins?faces-redirect=true";

    @EJB
    private SignIns signIns;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    private List<SignInRow> rows;

    public List<SignInRow> getRows() {
        if (rows == null) {
            rows = signIns.own();
        }
        return rows;
    }

    /** What a person would call the device. */
    public String device(SignInRow row) {
        UserAgent agent = UserAgent.of(row.agent());
        if (agent.browser() == null && agent.system() == null) {
            return words.get("access.sign-ins.device.unknown");
        }
        if (agent.browser() == null || agent.system() == null) {
            return agent.browser() == null ? agent.system() : agent.browser();
        }
        return words.of("access.sign-ins.device.of", agent.browser(), agent.system());
    }

    /** Whether it is the one that the page is shown in. */
    public boolean current(SignInRow row) {
        return row.id().equals(here());
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
