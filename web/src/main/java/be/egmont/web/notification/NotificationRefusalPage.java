package be.egmont.web.notification;

import be.egmont.meeting.Meetings;
import be.egmont.meeting.RequestRow;
import be.egmont.notification.LetterKind;
import be.egmont.notification.LetterPreview;
import be.egmont.notification.OwnText;
import be.egmont.notification.RefusalLetters;
import be.egmont.notification.ReminderDraft;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** A letter to whoever asked for a meeting that was refused. */
@Named("notificationRefusalPage")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that are serialised with the session
public class NotificationRefusalPage extends WritingForm {

    private static final long serialVersionUID = 1L;

    @EJB
    private RefusalLetters letters;

    @EJB
    private Meetings meetings;

    @Inject
    private PageMessages said;

    private final RequestValue<RequestRow> row = new RequestValue<>();
    private UUID request;

    /** Reads what the template says. */
    public void open() {
        begin();
    }

    public RequestRow getRow() {
        return row.get(() -> meetings.view(request).row());
    }

    @Override
    ReminderDraft read() {
        return letters.draft(request);
    }

    @Override
    LetterPreview read(UUID to, List<OwnText> typed) {
        return letters.preview(request, typed);
    }

    @Override
    LetterKind kind() {
        return LetterKind.REQUEST_REFUSED;
    }

    @Override
    public String send() {
        letters.send(request, typed());
        said.done("notification.refusal.done");
        return "/meeting/view?faces-redirect=true&request=" + request;
    }

    @Override
    public String getHome() {
        return "/meeting/view.xhtml?request=" + request;
    }

    public UUID getRequest() {
        return request;
    }

    public void setRequest(UUID request) {
        this.request = request;
    }
}
