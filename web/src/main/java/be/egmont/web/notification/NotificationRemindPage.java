package be.egmont.web.notification;

import be.egmont.notification.LetterKind;
import be.egmont.notification.LetterPreview;
import be.egmont.notification.OwnText;
import be.egmont.notification.Reminder;
import be.egmont.notification.ReminderDone;
import be.egmont.notification.ReminderDraft;
import be.egmont.notification.Reminders;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A reminder to those who were marked: what it says in each of their languages, read as one of them would read it. */
@Named("notificationRemindPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class NotificationRemindPage extends WritingForm {

    private static final long serialVersionUID = 1L;

    /** In the flash: whom the page before has marked. */
    private static final String CHOSEN = "remind";

    @EJB
    private Reminders reminders;

    @Inject
    private PageMessages said;

    private final ArrayList<UUID> chosen = new ArrayList<>();

    /**
     * Hands those that a form has marked over to this page.
     *
     * @param parameter the name of the marks
     * @return false when none is marked
     */
    public static boolean takesOver(String parameter) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] marked =
                faces.getExternalContext().getRequestParameterValuesMap().get(parameter);
        if (marked == null) {
            return false;
        }
        takesOver(List.of(marked));
        return true;
    }

    /** Hands these over to this page, each by the reference of who takes part. */
    public static void takesOver(List<String> heads) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(CHOSEN, new ArrayList<>(heads));
    }

    /** Reads what the template says to those who were marked. */
    public void open() {
        Object handed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(CHOSEN);
        if (handed instanceof List<?> marked) {
            marked.forEach(one -> chosen.add(UuidConverter.read(one.toString())));
        }
        begin();
    }

    @Override
    ReminderDraft read() {
        return reminders.draft(List.copyOf(chosen));
    }

    @Override
    LetterPreview read(UUID to, List<OwnText> typed) {
        return reminders.preview(to, typed);
    }

    @Override
    LetterKind kind() {
        return LetterKind.AWAITED_REMINDER;
    }

    @Override
    public String getHome() {
        return "/programme/awaited.xhtml";
    }

    @Override
    public String send() {
        ReminderDone done = reminders.remind(new Reminder(List.copyOf(chosen), typed()));
        said.done(done.waiting() ? "notification.remind.waits" : "notification.remind.done", done.letters());
        return "/notification/list?faces-redirect=true";
    }
}
