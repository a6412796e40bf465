package be.egmont.web.access;

import be.egmont.access.SignInRow;
import be.egmont.access.SignInSearch;
import be.egmont.access.SignIns;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import be.egmont.web.signin.OidcAuthenticationMechanism;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * Where somebody is signed in, and the end of it from here. A button says the id of its sign-in: one that begins or ends meanwhile
 * moves no button to another row.
 */
@Named("accessSignInsPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AccessSignInsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String AGAIN = "/access/sign-ins?faces-redirect=true&includeViewParams=true";

    /** The name of the buttons in the rows; each says the id of a sign-in. */
    private static final String END = "list:end";

    @EJB
    private SignIns signIns;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private ListChoices choices;

    private final ListState list = new ListState("sign-ins", 20, List.of("since", "seen"), List.of("since", "seen"));

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<SignInRow> getRows() {
        return LazyRows.of(list, state -> new LazyRows.Part<>(signIns.own(search(state)), getTotal()));
    }

    public long getTotal() {
        return OncePerRequest.get(this, "total", signIns::countOwn);
    }

    private static SignInSearch search(ListState state) {
        return new SignInSearch(
                "since".equals(state.column()) ? SignInSearch.Sort.SINCE : SignInSearch.Sort.SEEN,
                state.column() == null || state.isDescending(),
                state.getFirst(),
                state.getSize());
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
    public boolean current(UUID id) {
        return id.equals(here());
    }

    /** The one whose button was pressed. */
    public String end() {
        UUID pressed = UuidConverter.read(request.getParameter(END));
        if (pressed != null) {
            signIns.endOwn(pressed);
            said.done("access.sign-ins.ended");
        }
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
