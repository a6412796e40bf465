package be.egmont.web.programme;

import be.egmont.kernel.Refusal;
import be.egmont.programme.Invitations;
import be.egmont.programme.Invitee;
import be.egmont.programme.SessionRow;
import be.egmont.programme.Standing;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Suggestions;
import be.egmont.web.frame.Suggestions.Suggestion;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is invited to the session of a page; the organiser invites others by name, and takes that back. */
@Named("sessionInvitees")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class SessionInviteesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A button names a participant and the version of the invitation. */
    private static final int PARTS = 2;

    /** A list of so many is shown whole; of a longer one so many as {@link #FIRST} says. */
    private static final int SHORT = 18;

    private static final int FIRST = 12;

    private static final String HERE = "/programme/session?faces-redirect=true&includeViewParams=true";

    @EJB
    private Invitations invitations;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    @Inject
    private Clock clock;

    @Inject
    private Me me;

    private UUID guest;

    /** Those who are invited, and then those who were. */
    public List<Invitee> to(SessionRow session) {
        return OncePerRequest.get(this, "to " + session.reference(), () -> invitations.to(session.reference()));
    }

    /** Those that the page shows at once: all of a short list, else who waits for a place, who is invited by name, and some others. */
    public List<Invitee> first(SessionRow session) {
        return part(session).get(true);
    }

    /** The others, which the page has folded. */
    public List<Invitee> others(SessionRow session) {
        return part(session).get(false);
    }

    private Map<Boolean, List<Invitee>> part(SessionRow session) {
        return OncePerRequest.get(this, "part " + session.reference(), () -> {
            List<Invitee> all = to(session);
            if (all.size() <= SHORT) {
                return Map.of(true, all, false, List.of());
            }
            List<Invitee> ordered = all.stream()
                    .sorted(Comparator.comparing(SessionInviteesBean::isPlain))
                    .toList();
            return Map.of(true, ordered.subList(0, FIRST), false, ordered.subList(FIRST, ordered.size()));
        });
    }

    /** Whether nothing about the invitation asks for a look. */
    private static boolean isPlain(Invitee one) {
        return one.isFormer() || !(one.byName() || one.standing() == Standing.WAITS);
    }

    public long count(SessionRow session) {
        return to(session).stream().filter(one -> !one.isFormer()).count();
    }

    /** Whether somebody is invited by name. */
    public boolean named(SessionRow session) {
        return to(session).stream().anyMatch(one -> one.byName() && !one.isFormer());
    }

    /** Whether the reader notes answers for those who are invited. */
    public boolean mayNote(SessionRow session) {
        return session.asksForAnswer() && me.may("replies.note") && !hasBegun(session);
    }

    public boolean hasBegun(SessionRow session) {
        return !session.when().from().isAfter(clock.instant());
    }

    /** Who might be invited, by name and by where he comes from. */
    public Suggestions<UUID> people(SessionRow session) {
        return OncePerRequest.get(
                this,
                "people " + session.reference(),
                () -> new Suggestions<>(
                        () -> invitations.others(session.reference()).stream()
                                .map(one -> new Suggestion<>(
                                        one.participant(), one.name() + ", " + format.text(one.place()), null))
                                .toList(),
                        words.get("programme.invite.unknown")));
    }

    /** Invites whoever is chosen. */
    public String invite(SessionRow session) {
        String name = people(session).word(guest);
        invitations.invite(session.reference(), guest);
        said.done("programme.invite.done", name);
        return HERE;
    }

    /** Takes back the invitation that the pressed button names. */
    public String withdraw(SessionRow session) {
        String[] pressed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("withdrawing:withdraw", "")
                .split("/", -1);
        if (pressed.length != PARTS || !pressed[1].matches("\\d{1,9}")) {
            throw new Refusal("invalid");
        }
        invitations.withdraw(session.reference(), UuidConverter.read(pressed[0]), Integer.parseInt(pressed[1]));
        said.done("programme.invite.withdrawn");
        return HERE;
    }

    public UUID getGuest() {
        return guest;
    }

    public void setGuest(UUID guest) {
        this.guest = guest;
    }
}
