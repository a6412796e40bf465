package be.egmont.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The messages of a page: beans add them by key, the tag {@code e:messages} renders them. */
@Named("pageMessages")
@RequestScoped
public class PageMessages {

    /** One sentence, and the client id of the field it is about, or null. */
    public record Sentence(String sentence, String field) {}

    @Inject
    private Words words;

    /** Adds a success message, which survives the redirect. */
    public void done(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** Adds a warning about an unexpected result. */
    public void warn(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_WARN, key, arguments);
    }

    private void say(FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence = words.of(key, arguments);
        faces.addMessage(null, new FacesMessage(severity, sentence, sentence));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    public List<Sentence> getFaults() {
        List<Sentence> faults = sentences(FacesMessage.SEVERITY_ERROR);
        faults.addAll(sentences(FacesMessage.SEVERITY_FATAL));
        return faults;
    }

    /** Whether there is a single error without a field, which needs no heading. */
    public boolean isPlainRefusal() {
        List<Sentence> faults = getFaults();
        return faults.size() == 1 && faults.get(0).field() == null;
    }

    public List<Sentence> getWarnings() {
        return sentences(FacesMessage.SEVERITY_WARN);
    }

    public List<Sentence> getDone() {
        return sentences(FacesMessage.SEVERITY_INFO);
    }

    /** The ids of the help and of the fault of an input, for {@code aria-describedby}; null when it has neither. */
    public String about(UIComponent input) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String id = input.getClientId(faces);
        List<String> ids = new ArrayList<>();
        UIComponent help = input.findComponent(input.getId() + "-help");
        if (help != null && help.isRendered()) {
            ids.add(id + "-help");
        }
        if (!faces.getMessageList(id).isEmpty()) {
            ids.add(id + "-fault");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    private List<Sentence> sentences(FacesMessage.Severity severity) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Sentence> sentences = new ArrayList<>();
        Iterator<String> clients = faces.getClientIdsWithMessages();
        while (clients.hasNext()) {
            String client = clients.next();
            for (FacesMessage message : faces.getMessageList(client)) {
                if (message.getSeverity().equals(severity)) {
                    sentences.add(sentence(faces, client, message.getSummary()));
                }
            }
        }
        return sentences;
    }

    /** Adds the label of the input that the message is about. */
    private Sentence sentence(FacesContext faces, String client, String text) {
        if (client == null || !(faces.getViewRoot().findComponent(client) instanceof UIInput input)) {
            return new Sentence(text, null);
        }
        Object label = input.getAttributes().get("label");
        return new Sentence(label == null ? text : words.of("frame.summary.field", label, text), client);
    }
}
