package be.egmont.web.guest;

import be.egmont.delegation.Rsvp;
import be.egmont.guest.GuestDelegations;
import be.egmont.guest.GuestMember;
import be.egmont.guest.GuestView;
import be.egmont.kernel.Refusal;
import be.egmont.programme.DelegationSession;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is open to a guest: the members of his delegation, and one of them to answer for. */
@Named("guestDelegationPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class GuestDelegationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private GuestDelegations delegations;

    @Inject
    private PageMessages said;

    @Inject
    private CurrentEditionBean currentEdition;

    private UUID member;
    private int version;
    private List<LocalDate> days = new ArrayList<>();
    private final RequestValue<GuestView> view = new RequestValue<>();

    /** The form of the member whom the address names begins with how it is. */
    public void open() {
        if (member != null) {
            GuestMember chosen = getChosen();
            if (chosen == null) {
                throw new Refusal.NotFound();
            }
            version = chosen.version();
            days = new ArrayList<>(
                    getView().days().stream().filter(chosen.stay()::isThere).toList());
        }
    }

    /** Says on which days he is there. */
    public String stay() {
        delegations.stay(member, version, days);
        return done();
    }

    /** Says that he does not come. */
    public String excuse() {
        delegations.answer(member, version, Rsvp.EXCUSED);
        return done();
    }

    private String done() {
        said.done("guest.said", getChosen().name());
        return "/guest/delegation?faces-redirect=true";
    }

    /** The member whom the address names; null when it names none. */
    public GuestMember getChosen() {
        return getView().members().stream()
                .filter(one -> one.reference().equals(member))
                .findFirst()
                .orElse(null);
    }

    /** The last day of the edition; null when it has no dates. */
    public LocalDate getLastDay() {
        List<LocalDate> all = getView().days();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** The days on which there is something for his delegation. */
    public List<LocalDate> getSessionDays() {
        return getView().sessions().stream()
                .map(one -> one.session().day(currentEdition.getZone()))
                .distinct()
                .toList();
    }

    /** What there is on that day. */
    public List<DelegationSession> sessionsOn(LocalDate day) {
        return getView().sessions().stream()
                .filter(one -> one.session().day(currentEdition.getZone()).equals(day))
                .toList();
    }

    /** Names, one after the other. */
    public String people(List<String> names) {
        return String.join(", ", names);
    }

    public GuestView getView() {
        return view.get(delegations::view);
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }

    public List<LocalDate> getDays() {
        return days;
    }

    public void setDays(List<LocalDate> days) {
        this.days = days;
    }
}
