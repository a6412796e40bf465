package be.egmont.web.meeting;

import be.egmont.edition.EditionRow;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.PartnerRow;
import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestMeeting;
import be.egmont.meeting.Wish;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.Suggestions;
import be.egmont.web.frame.Suggestions.Suggestion;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The form with which a delegation asks another one for a meeting. */
@Named("meetingNewPage")
@ViewScoped
@SuppressWarnings("serial") // the doors are proxies that travel with the session
public class MeetingNewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Meetings meetings;

    @Inject
    private CurrentEditionBean currentEdition;

    @Inject
    private PageMessages said;

    @Inject
    private Formatter say;

    @Inject
    private Words words;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private UUID with;
    private boolean asking;
    private final RequestValue<List<PartnerRow>> partners = new RequestValue<>();

    private UUID partner;
    private String subject;
    private String note;
    private Priority priority = Priority.WANTED;
    private Wish wish = Wish.NONE;
    private LocalDate wishedOn;
    private int minutes = 30;

    /** Reads whom one may ask; a partner in the address is chosen already. */
    public void open() {
        asking = meetings.mayAsk();
        if (asking) {
            partner = getChosen() == null ? null : with;
        }
    }

    /** Sends the request. */
    public String ask() {
        UUID request = meetings.request(new RequestMeeting(partner, subject, note, priority, wish, wishedOn, minutes));
        said.done("meeting.new.done", find(partner).title());
        return "/meeting/view?faces-redirect=true&request=" + request;
    }

    /** The partner that the address names, or null when it names none that one may ask. */
    public PartnerRow getChosen() {
        return with == null ? null : find(with);
    }

    private PartnerRow find(UUID delegation) {
        return getPartners().stream()
                .filter(row -> row.delegation().equals(delegation))
                .findFirst()
                .orElse(null);
    }

    private List<PartnerRow> getPartners() {
        return partners.get(() -> asking ? meetings.partners() : List.of());
    }

    /** All partners, organisations first, by name; of one with whom a request is under way it is said. */
    public Suggestions<UUID> getChoices() {
        return OncePerRequest.get(
                this,
                "choices",
                () -> new Suggestions<>(
                        Stream.concat(suggestions(false), suggestions(true)).toList(),
                        words.get("meeting.new.partner.unknown")));
    }

    private Stream<Suggestion<UUID>> suggestions(boolean posts) {
        Collator order = Collator.getInstance(language.getLocale());
        return getPartners().stream()
                .filter(row -> row.ofPost() == posts)
                .map(row -> new Suggestion<>(row.delegation(), name(row), row.code()))
                .sorted(Comparator.comparing(Suggestion::word, order::compare));
    }

    private String name(PartnerRow row) {
        String name = row.country() == null || say.text(row.country()).equals(say.text(row.title()))
                ? say.text(row.title())
                : say.text(row.title()) + ", " + say.text(row.country());
        if (row.unsure()) {
            name = words.of("meeting.new.partner.unsure", name);
        }
        return row.open() == null ? name : words.of("meeting.new.partner.open", name);
    }

    public List<Priority> getPriorities() {
        return Arrays.asList(Priority.values());
    }

    public List<Wish> getWishes() {
        return Arrays.asList(Wish.values());
    }

    public List<Integer> getLengths() {
        return List.of(15, 30, 45);
    }

    public List<LocalDate> getDays() {
        return asking ? currentEdition.getEdition().days() : List.of();
    }

    /** The day until which one could ask, when it is over; else null. */
    public LocalDate getMissed() {
        EditionRow edition = currentEdition.getEdition();
        return edition != null && edition.requests().isOver(clock.instant()) ? edition.requestsBy() : null;
    }

    public boolean isAsking() {
        return asking;
    }

    public UUID getWith() {
        return with;
    }

    public void setWith(UUID with) {
        this.with = with;
    }

    public UUID getPartner() {
        return partner;
    }

    public void setPartner(UUID partner) {
        this.partner = partner;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public Wish getWish() {
        return wish;
    }

    public void setWish(Wish wish) {
        this.wish = wish;
    }

    public LocalDate getWishedOn() {
        return wishedOn;
    }

    public void setWishedOn(LocalDate wishedOn) {
        this.wishedOn = wishedOn;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
