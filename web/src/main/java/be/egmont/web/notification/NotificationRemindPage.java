package be.egmont.web.notification;

import be.egmont.notification.LetterKind;
import be.egmont.notification.LetterPreview;
import be.egmont.notification.OwnText;
import be.egmont.notification.Placeholder;
import be.egmont.notification.Reminder;
import be.egmont.notification.ReminderDone;
import be.egmont.notification.ReminderDraft;
import be.egmont.notification.ReminderRow;
import be.egmont.notification.Reminders;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A reminder to those who were marked: what it says in each of their languages, read as one of them would read it. */
@Named("notificationRemindPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class NotificationRemindPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** In the flash: whom the page before has marked. */
    private static final String CHOSEN = "remind";

    @EJB
    private Reminders reminders;

    @Inject
    private PageMessages said;

    private final ArrayList<UUID> chosen = new ArrayList<>();
    private final LinkedHashMap<String, TypedText> texts = new LinkedHashMap<>();
    private final RequestValue<ReminderDraft> draft = new RequestValue<>();
    private final RequestValue<LetterPreview> preview = new RequestValue<>();
    private UUID reader;

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
        faces.getExternalContext().getFlash().put(CHOSEN, new ArrayList<>(Arrays.asList(marked)));
        return true;
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
        if (chosen.isEmpty()) {
            return;
        }
        ReminderDraft first = getDraft();
        first.texts().forEach(text -> texts.put(text.language().name(), new TypedText(text)));
        reader = first.reached().isEmpty() ? null : first.reached().get(0).participant();
    }

    /** Whom it reaches and whom not, as things are now; null when nobody was marked. */
    public ReminderDraft getDraft() {
        return chosen.isEmpty() ? null : draft.get(() -> reminders.draft(List.copyOf(chosen)));
    }

    /** Shows the letter to one of them as it is typed. */
    public void show() {
        preview.set(reminders.preview(reader, typed()));
    }

    /** The letter as its first reader gets it, else what was last asked for; null while the text cannot be sent. */
    public LetterPreview getPreview() {
        return preview.get(() -> FacesContext.getCurrentInstance().isPostback() || reader == null
                ? null
                : reminders.preview(reader, typed()));
    }

    /** Writes the letters. */
    public String send() {
        ReminderDone done = reminders.remind(new Reminder(List.copyOf(chosen), typed()));
        said.done(done.waiting() ? "notification.remind.waits" : "notification.remind.done", done.letters());
        return "/notification/list?faces-redirect=true";
    }

    private List<OwnText> typed() {
        return texts.values().stream().map(TypedText::typed).toList();
    }

    /** Whether one of them is written to in that language. */
    public boolean speaks(String language) {
        return texts.containsKey(language);
    }

    /** How many are written to in that language. */
    public long count(String language) {
        return getDraft().reached().stream()
                .map(ReminderRow::language)
                .filter(one -> one.name().equals(language))
                .count();
    }

    public Set<Placeholder> getPlaceholders() {
        return LetterKind.AWAITED_REMINDER.placeholders();
    }

    public Map<String, TypedText> getTexts() {
        return texts;
    }

    public UUID getReader() {
        return reader;
    }

    public void setReader(UUID reader) {
        this.reader = reader;
    }
}
