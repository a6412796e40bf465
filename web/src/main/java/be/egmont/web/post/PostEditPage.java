package be.egmont.web.post;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Refusal;
import be.egmont.post.KeptPost;
import be.egmont.post.PostData;
import be.egmont.post.PostKind;
import be.egmont.post.PostRecords;
import be.egmont.post.PostStatus;
import be.egmont.web.frame.Difference;
import be.egmont.web.frame.Draft;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UndoOffer;
import be.egmont.web.frame.Words;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The form of a post, a new one or one that is there. */
@Named("postEditPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class PostEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/post/edit?faces-redirect=true&code=";

    @EJB
    private PostRecords records;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    @Inject
    private CountryWords countries;

    @Inject
    private Me me;

    private String code;
    private UUID reference;
    private final Draft<PostData> draft = new Draft<>();

    /** What was written before the act that the message is about, or the reference of what it has made. */
    private Serializable undoable;

    private final PostForm form = new PostForm();
    private final RequestValue<KeptPost> kept = new RequestValue<>();

    /** Reads the post that the address names. */
    public void open() {
        if (code == null && !me.mayEverywhere("postrecords.create")) {
            throw new Refusal.NotFound();
        }
        if (code != null) {
            form.begin(getKept().data());
            draft.begin(form.data(), getKept().version());
            reference = getKept().reference();
            undoable = UndoOffer.taken();
        }
    }

    /** Makes a new one, or changes this. */
    public String save() {
        PostData data = form.data();
        if (code == null) {
            UndoOffer.leave(records.create(data));
            said.done("post.created", format.text(data.name()));
        } else {
            PostData before = records.view(code).data();
            if (!changed(data)) {
                return null;
            }
            UndoOffer.leave(before);
            said.done("post.changed", format.text(data.name()));
        }
        return HERE + data.code();
    }

    /** False when somebody else has changed it meanwhile: what differs is shown then, and nothing of the other's is lost. */
    private boolean changed(PostData data) {
        try {
            records.change(reference, draft.version(), data);
            return true;
        } catch (Refusal.Stale late) {
            kept.set(records.view(code));
            form.begin(draft.meets(theirs().data(), getKept().version(), data));
            return false;
        }
    }

    private PostForm theirs() {
        PostForm theirs = new PostForm();
        theirs.begin(getKept().data());
        return theirs;
    }

    /** The organiser has seen what another changed meanwhile, and wants his own all the same. */
    public String insist() {
        draft.insist();
        return save();
    }

    /** What another has written otherwise meanwhile; null when nobody has. */
    public List<Difference> getDifferences() {
        return draft.isContested()
                ? Difference.between(form.said(words, countries::named), theirs().said(words, countries::named))
                : null;
    }

    /** Takes back what the message is about. */
    public String undo() {
        if (undoable instanceof PostData before) {
            records.change(reference, draft.version(), before);
            said.done("post.restored", format.text(before.name()));
            return HERE + code;
        }
        if (undoable instanceof UUID made) {
            records.discard(made, draft.version());
            said.done("post.discarded", code);
            return "/delegation/list?faces-redirect=true";
        }
        throw new Refusal("invalid");
    }

    /** Whether the message can take something back. */
    public boolean isUndoable() {
        return undoable != null;
    }

    /** The post as it is; null when there is none yet. */
    public KeptPost getKept() {
        return code == null ? null : kept.get(() -> records.view(code));
    }

    public PostForm getForm() {
        return form;
    }

    public List<Option> getKinds() {
        return words.options("delegation.kind.", Stream.of(PostKind.values()));
    }

    public List<Option> getStatuses() {
        return words.options("delegation.status.", Stream.of(PostStatus.values()));
    }

    public List<Option> getConfidences() {
        return words.options("post.confidence.", Stream.of(Confidence.values()));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
