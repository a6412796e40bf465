package be.egmont.web.notification;

import be.egmont.edition.Editions;
import be.egmont.notification.LetterKind;
import be.egmont.notification.LetterPreview;
import be.egmont.notification.OwnText;
import be.egmont.notification.ReminderDone;
import be.egmont.notification.ReminderDraft;
import be.egmont.notification.SessionReminders;
import be.egmont.programme.Programme;
import be.egmont.programme.SessionRow;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** A reminder to those who have not answered to a session. */
@Named("notificationSessionPage")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that are serialised with the session
public class NotificationSessionPage extends WritingForm {

    private static final long serialVersionUID = 1L;

    @EJB
    private SessionReminders reminders;

    @EJB
    private Programme programme;

    @EJB
    private Editions editions;

    @Inject
    private PageMessages said;

    private final RequestValue<SessionRow> session = new RequestValue<>();
    private String code;

    /** Reads what the template says. */
    public void open() {
        begin();
    }

    public SessionRow getSession() {
        return session.get(() -> programme.session(editions.current().code(), code));
    }

    @Override
    ReminderDraft read() {
        return reminders.draft(getSession().reference());
    }

    @Override
    LetterPreview read(UUID to, List<OwnText> typed) {
        return reminders.preview(getSession().reference(), to, typed);
    }

    @Override
    LetterKind kind() {
        return LetterKind.SESSION_REMINDER;
    }

    @Override
    public String send() {
        ReminderDone done = reminders.remind(getSession().reference(), typed());
        said.done(done.waiting() ? "notification.remind.waits" : "notification.remind.done", done.letters());
        return "/programme/session?faces-redirect=true&session=" + getSession().code();
    }

    @Override
    public String getHome() {
        return "/programme/session.xhtml?session=" + getSession().code();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
