package be.egmont.web.delegation;

import be.egmont.kernel.Refusal;
import be.egmont.programme.Substitute;
import be.egmont.programme.SubstitutionChoices;
import be.egmont.programme.SubstitutionRow;
import be.egmont.programme.Substitutions;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** By whom somebody is represented, and for how long. */
@Named("delegationSubstitutePage")
@ViewScoped
public class DelegationSubstitutePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SESSION = "SESSION";
    private static final String DAY = "DAY";
    private static final String REST = "REST";

    /** A button names a substitution and its version. */
    private static final int PARTS = 2;

    @EJB
    private transient Substitutions substitutions;

    @Inject
    private transient PageMessages said;

    @Inject
    private transient Clock clock;

    private UUID member;
    private UUID substitute;
    private String span = DAY;
    private LocalDate day;
    private UUID session;
    private final RequestValue<SubstitutionChoices> view = new RequestValue<>();

    /** An unknown person is not found. */
    public void open() {
        getView();
    }

    /** Has him represented, for what was chosen. */
    public String name() {
        String name = getView().name();
        substitutions.name(new Substitute(member, substitute, chosenSession(), chosenDay()));
        said.done(
                "delegation.substitute.done",
                name,
                getView().members().stream()
                        .filter(other -> other.reference().equals(substitute))
                        .map(SubstitutionChoices.Member::name)
                        .findFirst()
                        .orElse(""));
        return here();
    }

    private UUID chosenSession() {
        if (!span.equals(SESSION)) {
            return null;
        }
        if (session == null) {
            throw new Refusal("substitute-past").at("session");
        }
        return session;
    }

    private LocalDate chosenDay() {
        if (!span.equals(DAY)) {
            return null;
        }
        if (day == null) {
            throw new Refusal("substitute-past").at("day");
        }
        return day;
    }

    /** Ends the one that the button names. */
    public String end() {
        String[] pressed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("ending:end")
                .split("/", -1);
        if (pressed.length != PARTS || !pressed[1].matches("\\d{1,9}")) {
            throw new Refusal("invalid");
        }
        substitutions.end(UuidConverter.read(pressed[0]), Integer.parseInt(pressed[1]));
        said.done("delegation.substitute.ended");
        return here();
    }

    private String here() {
        return "/delegation/substitute?faces-redirect=true&member=" + member;
    }

    /** Whether it still counts, and can be ended. */
    public boolean isOpen(SubstitutionRow row) {
        return row.isOpen(clock.instant());
    }

    /** The page of the delegation. */
    public String getHome() {
        return (getView().ofPost() ? "/delegation/view.xhtml?post=" : "/stakeholder/view.xhtml?code=")
                + getView().code();
    }

    public List<String> getSpans() {
        return List.of(SESSION, DAY, REST);
    }

    public SubstitutionChoices getView() {
        return view.get(() -> substitutions.choices(member));
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }

    public UUID getSubstitute() {
        return substitute;
    }

    public void setSubstitute(UUID substitute) {
        this.substitute = substitute;
    }

    public String getSpan() {
        return span;
    }

    public void setSpan(String span) {
        this.span = span;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public UUID getSession() {
        return session;
    }

    public void setSession(UUID session) {
        this.session = session;
    }
}
