package be.egmont.web.notification;

import be.egmont.kernel.Refusal;
import be.egmont.notification.LetterVerb;
import be.egmont.notification.LetterView;
import be.egmont.notification.Letters;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** One letter, as it is sent, with what happened to it and what is to become of it. */
@Named("notificationLetterPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class NotificationLetterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Letters letters;

    @Inject
    private PageMessages said;

    private final RequestValue<LetterView> view = new RequestValue<>();
    private UUID letter;
    private int version;
    private String reason;

    /** Remembers the version that is shown. */
    public void open() {
        if (letter == null) {
            throw new Refusal.NotFound();
        }
        version = getView().row().version();
    }

    public LetterView getView() {
        return view.get(() -> letters.view(letter));
    }

    /** Whether a person may do that with it now. */
    public boolean may(String verb) {
        return getView().row().may().contains(LetterVerb.valueOf(verb));
    }

    public String withhold() {
        letters.withhold(letter, version);
        return done();
    }

    public String release() {
        letters.release(letter, version);
        return done();
    }

    public String abort() {
        letters.abort(letter, version);
        return done();
    }

    public String again() {
        letters.sendAgain(letter, version);
        return done();
    }

    public String arrived() {
        letters.arrived(letter, version);
        return done();
    }

    public String bounced() {
        letters.bounced(letter, version, reason);
        return done();
    }

    private String done() {
        said.done("notification.list.done", 1);
        return "/notification/letter?faces-redirect=true&includeViewParams=true";
    }

    public UUID getLetter() {
        return letter;
    }

    public void setLetter(UUID letter) {
        this.letter = letter;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
