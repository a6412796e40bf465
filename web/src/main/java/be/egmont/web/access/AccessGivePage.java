package be.egmont.web.access;

import be.egmont.access.CandidateRow;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.access.Scope;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Gives a role to anybody of the ministry's list; it keeps nothing between two requests. */
@Named("accessGivePage")
@RequestScoped
public class AccessGivePage {

    @EJB
    private Grants grants;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private CurrentEditionBean house;

    @Inject
    private Clock clock;

    @Inject
    private ExternalContext external;

    private String text;
    private UUID somebody;

    private List<CandidateRow> rows;
    private CandidateRow person;

    private String role;
    private LocalDate from;
    private LocalDate until;
    private boolean bound;
    private String delegation;
    private String reason;

    /** The address is read here already: whether there is a form to be filled in depends on it. */
    @PostConstruct
    void begin() {
        text = external.getRequestParameterMap().get("q");
        somebody = UuidConverter.read(external.getRequestParameterMap().get("person"));
    }

    /** Gives the role of the form, and goes on to the person's page. */
    public String give() {
        String edition =
                bound && house.getEdition() != null ? house.getEdition().code() : null;
        GrantDays days = new GrantDays(from, until, house.getZone());
        UUID account = grants.giveTo(somebody, role, new Scope(edition, delegation), days.start(), days.end(), reason);
        said.done(
                days.given(role, clock.instant()), getPerson().name(), words.get("access.role." + role), days.first());
        return "/access/person?faces-redirect=true&account=" + account;
    }

    public List<CandidateRow> getRows() {
        if (rows == null) {
            rows = grants.people(text);
        }
        return rows;
    }

    /** Whom the panel is about; null when nobody is chosen. */
    public CandidateRow getPerson() {
        if (person == null && somebody != null) {
            person = grants.candidate(somebody);
        }
        return person;
    }

    public boolean isAsked() {
        return text != null && !text.isBlank();
    }

    public List<Option> getRoles() {
        return words.options("access.role.", Role.ALL.stream());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public UUID getSomebody() {
        return somebody;
    }

    public void setSomebody(UUID somebody) {
        this.somebody = somebody;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public boolean isBound() {
        return bound;
    }

    public void setBound(boolean bound) {
        this.bound = bound;
    }

    public String getDelegation() {
        return delegation;
    }

    public void setDelegation(String delegation) {
        this.delegation = delegation;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
