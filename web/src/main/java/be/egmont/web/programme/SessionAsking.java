package be.egmont.web.programme;

import be.egmont.kernel.Refusal;
import be.egmont.programme.Answer;
import be.egmont.programme.Asking;
import be.egmont.programme.Invitee;
import be.egmont.programme.Replies;
import be.egmont.programme.Reply;
import be.egmont.programme.SessionRow;
import be.egmont.programme.Standing;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.UuidConverter;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a session asks, in the form of the team, and the answers that it notes for those who are invited. */
@Named("sessionAsking")
@ViewScoped
@SuppressWarnings("serial") // the boundaries are proxies that travel with the session
public class SessionAsking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A mark names a participant and the version of his invitation. */
    private static final int PARTS = 2;

    private static final String HERE = "/programme/session?faces-redirect=true&includeViewParams=true";

    @EJB
    private Replies replies;

    @Inject
    private PageMessages said;

    private int seen;
    private boolean asks;
    private Integer places;
    private LocalDate day;
    private LocalTime time;

    /** The form begins with how it is. */
    void begin(SessionRow session, ZoneId zone) {
        seen = session.version();
        asks = session.asksForAnswer();
        places = session.asking().places();
        if (session.asking().until() != null) {
            LocalDateTime until = LocalDateTime.ofInstant(session.asking().until(), zone);
            day = until.toLocalDate();
            time = until.toLocalTime();
        }
    }

    /** The session asks from now on what the form says. */
    public String ask(SessionRow session, ZoneId zone) {
        if (day == null && time != null) {
            throw new Refusal("asking-day").at("untilDay");
        }
        replies.ask(
                session.reference(),
                seen,
                new Asking(
                        asks,
                        places,
                        day == null
                                ? null
                                : day.atTime(time == null ? LocalTime.MIDNIGHT : time)
                                        .atZone(zone)
                                        .toInstant()));
        said.done("programme.asking.done");
        return HERE;
    }

    /** How many of the invited stand there. */
    public long count(List<Invitee> invitees, Standing standing) {
        return invitees.stream()
                .filter(one -> !one.isFormer() && one.standing() == standing)
                .count();
    }

    /** Notes an answer for those who are marked. */
    public String note(SessionRow session, String answer) {
        String[] marked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("replying", new String[0]);
        List<Reply> chosen = Stream.of(marked).map(SessionAsking::reply).toList();
        if (chosen.isEmpty()) {
            said.warn("programme.awaited.unmarked");
            return HERE;
        }
        Answer given = Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> new Refusal("invalid"));
        replies.note(session.reference(), chosen, given);
        said.done("programme.reply.noted", chosen.size());
        return HERE;
    }

    private static Reply reply(String mark) {
        String[] parts = mark.split("/", -1);
        if (parts.length != PARTS || !parts[1].matches("\\d{1,9}")) {
            throw new Refusal("invalid");
        }
        return new Reply(UuidConverter.read(parts[0]), Integer.parseInt(parts[1]));
    }

    public boolean isAsks() {
        return asks;
    }

    public void setAsks(boolean asks) {
        this.asks = asks;
    }

    public Integer getPlaces() {
        return places;
    }

    public void setPlaces(Integer places) {
        this.places = places;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }
}
