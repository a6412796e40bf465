package be.egmont.web.notification;

import be.egmont.kernel.Translated.Language;
import be.egmont.notification.OwnText;
import java.io.Serializable;

/** Subject and text in one language, as they are typed. */
public class TypedText implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Language language;
    private String subject;
    private String text;

    TypedText(OwnText from) {
        this.language = from.language();
        this.subject = from.subject();
        this.text = from.text();
    }

    OwnText typed() {
        return new OwnText(language, subject, text);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
