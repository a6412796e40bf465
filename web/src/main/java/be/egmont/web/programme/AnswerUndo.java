package be.egmont.web.programme;

import be.egmont.kernel.Refusal;
import be.egmont.programme.Answer;
import be.egmont.programme.Answered;
import be.egmont.programme.InvitationRow;
import be.egmont.programme.Programme;
import be.egmont.programme.Standing;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.UUID;

/** Answers to invitations, and what the message about one can take back: on the page that comes next. */
@Named("answerUndo")
@RequestScoped
public class AnswerUndo {

    private static final String NAME = "answer-undo";

    /** Of a value: participant, session, version of the invitation and the answer of before. */
    private static final int PARTS = 4;

    private static final String HERE = "?faces-redirect=true&includeViewParams=true";

    @EJB
    private Programme programme;

    @Inject
    private PageMessages said;

    /**
     * Answers, says what came of it, and offers to take that back.
     *
     * @param version of the invitation, as it was seen
     * @param before the answer until now
     * @param title of the session
     */
    void answer(UUID participant, UUID session, int version, Answer before, Answer answer, Object title) {
        Answered now = programme.answer(participant, session, version, answer);
        said.done("week.answered." + now.standing(), title);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(NAME, participant + "/" + session + "/" + now.version() + "/" + before);
    }

    /** The same for an invitation as it was read. */
    void answer(InvitationRow invitation, int version, Answer answer, Object title) {
        answer(invitation.participant(), invitation.session(), version, invitation.answer(), answer, title);
    }

    /** Null when there is nothing to take back. */
    public Object getOffered() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash().get(NAME);
    }

    /** Gives the answer of before: who has given a place back asks for one behind all others. */
    public String undo() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] pressed = faces.getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(NAME, "")
                .split("/", -1);
        if (pressed.length != PARTS || !pressed[2].matches("\\d{1,9}")) {
            throw new Refusal("invalid");
        }
        Answer before = Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(pressed[PARTS - 1]))
                .findFirst()
                .orElseThrow(() -> new Refusal("invalid"));
        Answered now = programme.answer(
                UuidConverter.read(pressed[0]), UuidConverter.read(pressed[1]), Integer.parseInt(pressed[2]), before);
        said.done(now.standing() == Standing.WAITS ? "week.answered.again" : "week.answered.undone");
        return faces.getViewRoot().getViewId() + HERE;
    }
}
