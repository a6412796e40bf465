package be.egmont.web.audit;

import be.egmont.audit.Checkpoint;
import be.egmont.audit.JournalLine;
import be.egmont.audit.JournalSearch;
import be.egmont.audit.Journals;
import be.egmont.audit.Verdict;
import be.egmont.web.frame.CurrentEditionBean;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Pager;
import be.egmont.web.frame.TypedDay;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
@RequestScoped
public class AuditJournalPage {

    private static final List<String> OUTCOMES = List.of("DONE", "REFUSED", "FAILED");

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

    private String person;
    private UUID thing;
    private String from;
    private String to;
    private String verb;
    private String outcome;
    private String page;
    private boolean verify;

    private JournalSearch search;
    private Pager pager;
    private List<JournalEntry> rows;
    private Verdict verdict;
    private Checkpoint signed;

    /** Reads the list once the filters stand. */
    public void open() {
        search = new JournalSearch(
                person,
                thing,
                start(day(from)),
                end(day(to)),
                verb,
                outcome != null && OUTCOMES.contains(outcome) ? outcome : null);
        pager = new Pager(
                page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1, journals.count(search));
        List<JournalLine> lines = journals.list(search, pager.offset(), Pager.SIZE);
        rows = lines.stream().map(JournalEntry::new).toList();
        journalWords.learn(rows, journals::names);
        if (verify) {
            verdict = journals.verify();
        }
        List<Checkpoint> checkpoints = journals.checkpoints();
        signed = checkpoints.isEmpty() ? null : checkpoints.get(checkpoints.size() - 1);
    }

    /** Whether a day was typed that is none: it is said, and the rest of the filters hold. */
    public boolean isDayWrong() {
        return Stream.of(from, to).filter(Objects::nonNull).anyMatch(typed -> !typed.isBlank() && day(typed) == null);
    }

    /** What the thing that is looked for is called. */
    public String getThingName() {
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

    public List<JournalEntry> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    /** The youngest checkpoint; null when nothing was ever signed. */
    public Checkpoint getSigned() {
        return signed;
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

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public boolean isVerify() {
        return verify;
    }

    public void setVerify(boolean verify) {
        this.verify = verify;
    }
}
