package be.egmont.web.notification;

import be.egmont.notification.LetterKind;
import be.egmont.notification.LetterPreview;
import be.egmont.notification.OwnText;
import be.egmont.notification.Placeholder;
import be.egmont.notification.ReminderDraft;
import be.egmont.notification.ReminderRow;
import be.egmont.web.frame.RequestValue;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Subject and text of a letter before it is written: in each language of those it reaches, read as one of them would read it. */
public abstract class WritingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, TypedText> texts = new LinkedHashMap<>();
    private final RequestValue<ReminderDraft> draft = new RequestValue<>();
    private final RequestValue<LetterPreview> preview = new RequestValue<>();
    private UUID reader;

    /** Whom it would reach, and what the template says to them. */
    abstract ReminderDraft read();

    /** As one of them would read it. */
    abstract LetterPreview read(UUID to, List<OwnText> typed);

    /** The kind of letter. */
    abstract LetterKind kind();

    /** Writes it, and goes on. */
    public abstract String send();

    /** The page from which one comes. */
    public abstract String getHome();

    /** Begins with what the template says. */
    void begin() {
        ReminderDraft first = getDraft();
        first.texts().forEach(text -> texts.put(text.language().name(), new TypedText(text)));
        reader = first.reached().isEmpty() ? null : first.reached().get(0).participant();
    }

    /** Whom it reaches and whom not, as things are now. */
    public ReminderDraft getDraft() {
        return draft.get(this::read);
    }

    /** Shows the letter to one of them as it is typed. */
    public void show() {
        preview.set(read(reader, typed()));
    }

    /** The letter as its first reader gets it, else what was last asked for; null while the text cannot be sent. */
    public LetterPreview getPreview() {
        return preview.get(
                () -> FacesContext.getCurrentInstance().isPostback() || reader == null ? null : read(reader, typed()));
    }

    List<OwnText> typed() {
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
        return kind().placeholders();
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
