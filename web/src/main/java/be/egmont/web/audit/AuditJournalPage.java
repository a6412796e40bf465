package be.egmont.web.audit;

import be.egmont.audit.Checkpoint;
import be.egmont.audit.JournalSearch;
import be.egmont.audit.Journals;
import be.egmont.audit.Verdict;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.LazyRows;
import be.egmont.web.frame.ListChoices;
import be.egmont.web.frame.ListState;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.TypedDay;
import be.egmont.web.frame.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The journal by person, thing, time, verb and outcome; every filter in the address. On demand it is verified. */
@Named("auditJournalPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AuditJournalPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> OUTCOMES = List.of("DONE", "REFUSED", "FAILED");

    /** One looks at the youngest; who looks for more has filters. */
    private static final int ROWS = 20;

    @EJB
    private Journals journals;

    @Inject
    private Words words;

    @Inject
    private JournalWords journalWords;

    @Inject
    private Language language;

    @Inject
    private CurrentEditionBean house;

    @Inject
    private ListChoices choices;

    private final ListState list = new ListState("journal", ROWS, List.of("when"), List.of("seq", "outcome"));

    private String person;
    private UUID thing;
    private String from;
    private String to;
    private String verb;
    private String outcome;
    private Boolean verify;

    @PostConstruct
    void begin() {
        choices.restore(list);
    }

    public ListState getList() {
        return list;
    }

    public LazyRows<JournalEntry> getRows() {
        return LazyRows.of(list, state -> new LazyRows.Part<>(entries(), getTotal()));
    }

    public long getTotal() {
        return OncePerRequest.get(this, "total", () -> journals.count(search()));
    }

    /** Read once for each place in the list that a request comes to, with the names of all that the rows refer to. */
    private List<JournalEntry> entries() {
        return OncePerRequest.get(this, list.getSort() + " " + list.getFirst() + " " + list.getSize(), () -> {
            boolean oldestFirst = list.column() != null && !list.isDescending();
            List<JournalEntry> entries = journals.list(search(), oldestFirst, list.getFirst(), list.getSize()).stream()
                    .map(line -> new JournalEntry(line, 0))
                    .toList();
            journalWords.learn(entries, journals::names);
            return entries;
        });
    }

    private JournalSearch search() {
        return new JournalSearch(
                person,
                thing,
                start(day(from)),
                end(day(to)),
                verb,
                outcome != null && OUTCOMES.contains(outcome) ? outcome : null);
    }

    /** Null when it was not asked for. */
    public Verdict getVerdict() {
        return Boolean.TRUE.equals(verify) ? OncePerRequest.get(this, "verdict", journals::verify) : null;
    }

    /** The youngest checkpoint; null when nothing was ever signed. */
    public Checkpoint getSigned() {
        return OncePerRequest.get(this, "signed", () -> {
            List<Checkpoint> checkpoints = journals.checkpoints();
            return checkpoints.isEmpty() ? null : checkpoints.get(checkpoints.size() - 1);
        });
    }

    /** Whether a day was typed that is none: it is said, and the rest of the filters hold. */
    public boolean isDayWrong() {
        return Stream.of(from, to).filter(Objects::nonNull).anyMatch(typed -> !typed.isBlank() && day(typed) == null);
    }

    /** What the thing that is looked for is called, as the names of the rows tell. */
    public String getThingName() {
        entries();
        String named = thing.toString();
        return (journalWords.kind(named) + " " + journalWords.thing(named)).strip();
    }

    public boolean isFiltered() {
        return thing != null
                || Stream.of(person, from, to, verb, outcome)
                        .filter(Objects::nonNull)
                        .anyMatch(typed -> !typed.isBlank());
    }

    /** The same rows as JSON lines. */
    public String getExport() {
        JournalSearch search = search();
        String query = Stream.of(
                        part("person", search.person()),
                        part("thing", search.thing()),
                        part("from", search.from()),
                        part("to", search.to()),
                        part("verb", search.verb()),
                        part("outcome", search.outcome()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String part(String name, Object value) {
        return value == null ? null : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : TypedDay.of(typed);
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(house.getZone()).toInstant();
    }

    private Instant end(LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }

    public List<Option> getOutcomes() {
        return words.options("audit.outcome.", OUTCOMES.stream());
    }

    /** All acts that write, by what they are called here. */
    public List<Option> getVerbs() {
        Collator order = Collator.getInstance(language.getLocale());
        return words.keys(JournalWords.VERB)
                .map(key -> new Option(key.substring(JournalWords.VERB.length()), words.get(key)))
                .sorted(Comparator.comparing(Option::word, order::compare))
                .toList();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public UUID getThing() {
        return thing;
    }

    public void setThing(UUID thing) {
        this.thing = thing;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getVerb() {
        return verb;
    }

    public void setVerb(String verb) {
        this.verb = verb;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    /** Null when not: what is not asked for stands in no address. */
    public Boolean getVerify() {
        return Boolean.TRUE.equals(verify) ? verify : null;
    }

    public void setVerify(Boolean verify) {
        this.verify = verify;
    }
}
