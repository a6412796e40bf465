package be.egmont.web.access;

import be.egmont.access.AccountRow;
import be.egmont.access.Colleague;
import be.egmont.access.GrantRow;
import be.egmont.access.Grants;
import be.egmont.access.MandateRow;
import be.egmont.access.Mandates;
import be.egmont.access.Role;
import be.egmont.access.Scope;
import be.egmont.access.SignIns;
import be.egmont.kernel.Refusal;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One account: which roles it has and why, and the roles that it is given here, confirmed and taken back. */
@Named("accessPersonPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AccessPersonPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String CONFIRM = "grants:confirm";
    private static final String END = "mandates:end";

    @EJB
    private Grants grants;

    @EJB
    private Mandates door;

    @EJB
    private SignIns signIns;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private ExternalContext external;

    @Inject
    private CurrentEditionBean house;

    @Inject
    private Clock clock;

    private UUID account;
    private UUID grant;

    private final RequestValue<AccountRow> person = new RequestValue<>();
    private final RequestValue<List<GrantRow>> rows = new RequestValue<>();
    private final RequestValue<Integer> open = new RequestValue<>();

    private String role;
    private LocalDate from;
    private LocalDate until;
    private boolean bound;
    private String delegation;
    private String reason;
    private String why;

    private final RequestValue<List<MandateRow>> mandates = new RequestValue<>();
    private final RequestValue<List<Colleague>> colleagues = new RequestValue<>();
    private UUID giver;
    private LocalDate lastDay;
    private String because;

    /** Nothing is there without an account. */
    public void open() {
        if (account == null) {
            throw new Refusal.NotFound();
        }
        getPerson();
    }

    /** Gives the role of the form. */
    public String give() {
        String edition =
                bound && house.getEdition() != null ? house.getEdition().code() : null;
        GrantDays days = new GrantDays(from, until, house.getZone());
        grants.give(account, role, new Scope(edition, delegation), days.start(), days.end(), reason);
        said.done(
                days.given(role, clock.instant()), getPerson().name(), words.get("access.role." + role), days.first());
        return again();
    }

    /** The grant whose button was pressed. */
    public String confirm() {
        GrantRow row = row(pressed(CONFIRM));
        grants.confirm(row.reference());
        said.done("access.person.given", getPerson().name(), words.get("access.role." + row.role()));
        return again();
    }

    /** Takes back the grant in the panel. */
    public String revoke() {
        GrantRow row = row(grant);
        grants.revoke(grant, why);
        said.done("access.person.revoked", getPerson().name(), words.get("access.role." + row.role()));
        return again();
    }

    /** Ends all sign-ins of the person. */
    public String putOut() {
        signIns.endAllOf(account);
        said.done("access.person.sign-ins.ended", getPerson().name());
        return again();
    }

    /** Lets the person act for the colleague of the form. */
    public String lend() {
        if (giver == null) {
            throw new Refusal("invalid").at("giver");
        }
        if (lastDay == null) {
            throw new Refusal("mandate-endless").at("lastDay");
        }
        door.giveFor(
                giver,
                account,
                lastDay.plusDays(1).atStartOfDay(house.getZone()).toInstant(),
                because);
        said.done("access.mandates.given");
        return again();
    }

    /** The mandate whose button was pressed. */
    public String end() {
        UUID pressed = pressed(END);
        MandateRow row = getMandates().stream()
                .filter(mandate -> mandate.reference().equals(pressed))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        door.end(row.reference());
        said.done("access.mandates.ended", row.taker(), row.giver());
        return again();
    }

    private UUID pressed(String button) {
        return UuidConverter.read(external.getRequestParameterMap().get(button));
    }

    private GrantRow row(UUID reference) {
        return getRows().stream()
                .filter(row -> row.reference().equals(reference))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private String again() {
        return "/access/person?faces-redirect=true&account=" + account;
    }

    /** The grant that is about to be taken back; null when none is. A form that comes back is told when it no longer can be. */
    public GrantRow getChosen() {
        boolean back = FacesContext.getCurrentInstance().isPostback();
        return getRows().stream()
                .filter(row -> row.reference().equals(grant) && (row.isOpen() || back))
                .findFirst()
                .orElse(null);
    }

    public List<Option> getRoles() {
        return words.options("access.role.", Role.ALL.stream());
    }

    /** The kind of status that a grant wears. */
    public String kind(GrantRow row) {
        return switch (row.state()) {
            case "FORCE" -> "confirmed";
            case "COMING", "READING" -> "note";
            case "WAITING" -> "waiting";
            default -> "cancelled";
        };
    }

    public AccountRow getPerson() {
        return person.get(() -> grants.account(account));
    }

    /** How many sign-ins of the person stand. */
    public int getOpen() {
        return open.get(() -> signIns.countOf(account));
    }

    public List<GrantRow> getRows() {
        return rows.get(() -> grants.list(account));
    }

    public UUID getAccount() {
        return account;
    }

    public void setAccount(UUID account) {
        this.account = account;
    }

    public UUID getGrant() {
        return grant;
    }

    public void setGrant(UUID grant) {
        this.grant = grant;
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

    public List<MandateRow> getMandates() {
        return mandates.get(() -> door.receivedBy(account));
    }

    public List<Colleague> getColleagues() {
        return colleagues.get(() -> door.colleaguesOf(account));
    }

    public UUID getGiver() {
        return giver;
    }

    public void setGiver(UUID giver) {
        this.giver = giver;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
