package be.egmont.web.notification;

import be.egmont.notification.LetterKind;
import be.egmont.notification.LetterPreview;
import be.egmont.notification.LetterTemplates;
import be.egmont.notification.OwnText;
import be.egmont.notification.Placeholder;
import be.egmont.notification.ReminderRow;
import be.egmont.notification.Reminders;
import be.egmont.notification.TemplateView;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a kind of letter says in all four languages, read as somebody would read it. */
@Named("notificationTemplatePage")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that are serialised with the session
public class NotificationTemplatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private LetterTemplates templates;

    @EJB
    private Reminders reminders;

    @Inject
    private PageMessages said;

    private final LinkedHashMap<String, TypedText> texts = new LinkedHashMap<>();
    private final RequestValue<List<ReminderRow>> readers = new RequestValue<>();
    private final RequestValue<LetterPreview> preview = new RequestValue<>();
    private String chosen;
    private UUID template;
    private int version;
    private UUID reader;

    /** Reads what it says today. */
    public void open() {
        TemplateView view = templates.view(getKind());
        template = view.reference();
        version = view.version();
        view.texts().forEach(text -> texts.put(text.language().name(), new TypedText(text)));
        reader = getReaders().stream().findFirst().map(ReminderRow::participant).orElse(null);
    }

    /** Those who could be written to. */
    public List<ReminderRow> getReaders() {
        return readers.get(() -> !isReminder()
                ? List.of()
                : reminders.awaited().stream()
                        .filter(row -> row.hindrance() != ReminderRow.Hindrance.NO_ADDRESS)
                        .toList());
    }

    /** Shows the letter to one of them as it is typed. */
    public void show() {
        preview.set(preview());
    }

    private LetterPreview preview() {
        return isReminder()
                ? reminders.preview(reader, typed())
                : templates.preview(getKind(), typed()).orElse(null);
    }

    private boolean isReminder() {
        return getKind() == LetterKind.AWAITED_REMINDER;
    }

    /** The letter as its first reader gets it, else what was last asked for; null while the text cannot be sent. */
    public LetterPreview getPreview() {
        return preview.get(() ->
                FacesContext.getCurrentInstance().isPostback() || (isReminder() && reader == null) ? null : preview());
    }

    public String save() {
        templates.change(template, version, typed());
        said.done("notification.template.done");
        return "/notification/template?faces-redirect=true&includeViewParams=true";
    }

    private List<OwnText> typed() {
        return texts.values().stream().map(TypedText::typed).toList();
    }

    public boolean speaks(String language) {
        return texts.containsKey(language);
    }

    public Set<Placeholder> getPlaceholders() {
        return getKind().placeholders();
    }

    public List<LetterKind> getKinds() {
        return List.of(LetterKind.values());
    }

    /** Which kind of letter the page is about; the first one when the address names none. */
    public LetterKind getKind() {
        return getKinds().stream()
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(LetterKind.AWAITED_REMINDER);
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
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
