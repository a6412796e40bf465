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

/** What the page has to tell after an act: page beans say it by key, the tag {@code e:messages} writes it. */
@Named("pageMessages")
@RequestScoped
public class PageMessages {

    /** One sentence, and the client id of the field it is about, or null. */
    public record Sentence(String sentence, String field) {}

    @Inject
    private Words words;

    /** Says what was done; it outlives the redirect that follows. */
    public void done(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** Says what was done, but not as one might think. */
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

    /** Whether there is but one fault and no field to blame: then it needs no heading. */
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

    /** Where the message is about an input that the page shows, the input is named. */
    private Sentence sentence(FacesContext faces, String client, String text) {
        if (client == null || !(faces.getViewRoot().findComponent(client) instanceof UIInput input)) {
            return new Sentence(text, null);
        }
        Object label = input.getAttributes().get("label");
        return new Sentence(label == null ? text : words.of("frame.summary.field", label, text), client);
    }
}
