package be.egmont.web.guest;

import be.egmont.guest.GuestLinks;
import be.egmont.guest.GuestRow;
import be.egmont.guest.GuestsView;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The guests of a delegation: who comes in, and an address to invite. */
@Named("guestLinksPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class GuestLinksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private GuestLinks links;

    @Inject
    private PageMessages said;

    private UUID delegation;
    private UUID guest;
    private String mail;
    private Language language;
    private final RequestValue<GuestsView> view = new RequestValue<>();

    public void open() {
        if (delegation == null) {
            throw new Refusal.NotFound();
        }
        getView();
    }

    /** Invites the address that stands in the form. */
    public String invite() {
        links.invite(delegation, mail, language);
        said.done("guest.invited", mail.strip());
        return again();
    }

    /** Sends the guest whom the address names another link. */
    public String send() {
        String to = chosenMail();
        links.again(guest);
        said.done("guest.sent", to);
        return again();
    }

    /** Lets that guest in no more. */
    public String revoke() {
        String to = chosenMail();
        links.revoke(guest);
        said.done("guest.revoked", to);
        return again();
    }

    private String chosenMail() {
        if (getChosen() == null) {
            throw new Refusal.NotFound();
        }
        return getChosen().mail();
    }

    /** The guest whom the address names; null when it names none who comes in still. */
    public GuestRow getChosen() {
        return getView().guests().stream()
                .filter(row -> row.reference().equals(guest))
                .findFirst()
                .orElse(null);
    }

    private String again() {
        return "/delegation/guests?faces-redirect=true&delegation=" + delegation;
    }

    /** The page of the delegation. */
    public String getHome() {
        return (getView().ofPost() ? "/delegation/view.xhtml?post=" : "/stakeholder/view.xhtml?code=")
                + getView().code();
    }

    public GuestsView getView() {
        return view.get(() -> links.ofDelegation(delegation));
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public UUID getDelegation() {
        return delegation;
    }

    public void setDelegation(UUID delegation) {
        this.delegation = delegation;
    }

    public UUID getGuest() {
        return guest;
    }

    public void setGuest(UUID guest) {
        this.guest = guest;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
