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
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
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
    private CurrentEditionBean house;

    @Inject
    private Clock clock;

    private UUID account;
    private UUID grant;

    private AccountRow person;
    private List<GrantRow> rows;
    private int open;

    private String role;
    private LocalDate from;
    private LocalDate until;
    private boolean bound;
    private String delegation;
    private String reason;
    private String why;

    private List<MandateRow> mandates;
    private final RequestValue<List<Colleague>> colleagues = new RequestValue<>();
    private UUID giver;
    private LocalDate lastDay;
    private String because;

    /** Reads the account and its grants. */
    public void open() {
        if (account == null) {
            throw new Refusal.NotFound();
        }
        person = grants.account(account);
        rows = grants.list(account);
        open = signIns.countOf(account);
        mandates = door.receivedBy(account);
    }

    /** Gives the role of the form. */
    public String give() {
        String edition =
                bound && house.getEdition() != null ? house.getEdition().code() : null;
        GrantDays days = new GrantDays(from, until, house.getZone());
        grants.give(account, role, new Scope(edition, delegation), days.start(), days.end(), reason);
        said.done(days.given(role, clock.instant()), person.name(), words.get("access.role." + role), days.first());
        return again();
    }

    public String confirm(GrantRow row) {
        grants.confirm(row.reference());
        said.done("access.person.given", person.name(), words.get("access.role." + row.role()));
        return again();
    }

    /** Takes back the grant in the panel. */
    public String revoke() {
        GrantRow row = getChosen();
        grants.revoke(grant, why);
        said.done("access.person.revoked", person.name(), words.get("access.role." + row.role()));
        return again();
    }

    /** Ends all sign-ins of the person. */
    public String putOut() {
        signIns.endAllOf(account);
        said.done("access.person.sign-ins.ended", person.name());
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

    public String end(MandateRow row) {
        door.end(row.reference());
        said.done("access.mandates.ended", row.taker(), row.giver());
        return again();
    }

    private String again() {
        return "/access/person?faces-redirect=true&account=" + account;
    }

    /** The grant that is about to be taken back; null when none is. */
    public GrantRow getChosen() {
        return rows.stream()
                .filter(row -> row.reference().equals(grant) && row.isOpen())
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
        return person;
    }

    /** How many sign-ins of the person stand. */
    public int getOpen() {
        return open;
    }

    public List<GrantRow> getRows() {
        return rows;
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
        return mandates;
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
