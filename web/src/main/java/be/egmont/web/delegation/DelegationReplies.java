package be.egmont.web.delegation;

import be.egmont.access.Role;
import be.egmont.delegation.DelegationView;
import be.egmont.kernel.Refusal;
import be.egmont.programme.Answer;
import be.egmont.programme.DelegationReply;
import be.egmont.programme.Programme;
import be.egmont.programme.Replies;
import be.egmont.programme.Reply;
import be.egmont.programme.Standing;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Where the members of a delegation stand with sessions that ask for an answer; who may, answers for them here. */
@Named("delegationReplies")
@RequestScoped
public class DelegationReplies {

    /** A button names a session, a participant, the version of the invitation and an answer. */
    private static final int PARTS = 4;

    @EJB
    private Replies replies;

    @EJB
    private Programme programme;

    @Inject
    private PageMessages said;

    @Inject
    private Me me;

    /** Those of all its members, by session. */
    public List<DelegationReply> of(DelegationView delegation) {
        return OncePerRequest.get(
                this,
                "of " + delegation.reference(),
                () -> delegation.whole() ? replies.ofDelegation(delegation.reference()) : List.of());
    }

    /** Whether the reader may answer for him: his own answer, that of who belongs to a delegation that he manages, or of anybody. */
    public boolean mayAnswer(DelegationView delegation, DelegationReply reply) {
        return me.may("replies.note")
                || (me.may("programme.answer")
                        && (reply.self() || (delegation.own() && me.is(Role.DELEGATION_MANAGER))));
    }

    /** The kind of status, for {@code e:status}. */
    public String kind(Standing standing) {
        return switch (standing) {
            case AWAITED, WAITS -> "waiting";
            case COMES -> "confirmed";
            case DECLINES -> "excused";
        };
    }

    /** Answers as the button says that was pressed. */
    public String answer() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] pressed = faces.getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("replies:reply", "")
                .split("/", -1);
        if (pressed.length != PARTS || !pressed[2].matches("\\d{1,9}")) {
            throw new Refusal("invalid");
        }
        Answer answer = Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(pressed[PARTS - 1]))
                .findFirst()
                .orElseThrow(() -> new Refusal("invalid"));
        UUID session = UuidConverter.read(pressed[0]);
        UUID participant = UuidConverter.read(pressed[1]);
        int version = Integer.parseInt(pressed[2]);
        if (me.may("replies.note")) {
            replies.note(session, List.of(new Reply(participant, version)), answer);
        } else {
            programme.answer(participant, session, version, answer);
        }
        said.done("delegation.reply.noted");
        return faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
    }
}
