package be.egmont.web.audit;

import be.egmont.audit.JournalRow;
import be.egmont.audit.NameLookup;
import be.egmont.audit.NameLookup.Pointer;
import be.egmont.audit.Names;
import be.egmont.kernel.Period;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats the journal for the reader: verbs, fields and codes from the language books, names for ids, times in the
 * edition's zone.
 */
@Named("journalWords")
@RequestScoped
public class JournalWords {

    static final String VERB = "audit.verb.";
    static final String READS = "audit.reads.";
    static final String FIELD = "audit.field.";
    static final String RELATION = "audit.relation.";

    private static final Pattern TONGUE = Pattern.compile("_(fr|nl|de|en)$");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern PERSON = Pattern.compile("(.*_by|actor|operator|on_behalf)");
    private static final Set<String> LOOKS = Set.of("GET", "HEAD");
    private static final int SHORT = 8;
    private static final String[] UNKEPT = {"…", "…", "…", "…", "…"};
    private static final Pattern CHOICE = Pattern.compile("\\{[0-9],choice,[^{}]*<((?:[^{}]|\\{[0-9]\\})*)\\}");

    @Inject
    private Words words;

    @Inject
    private Language language;

    @Inject
    private Formatter say;

    private Names names = Names.none();

    /** Loads the names for those entries before they are formatted. */
    void learn(Collection<JournalEntry> entries, Function<NameLookup, Names> door) {
        Set<Pointer> pointers = new HashSet<>();
        Set<UUID> things = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        for (JournalEntry entry : entries) {
            subjects.add(entry.getRow().actor());
            subjects.add(entry.getRow().onBehalf());
            entry.getThings().stream()
                    .filter(JournalWords::isReference)
                    .map(UUID::fromString)
                    .forEach(things::add);
            for (JournalChange change : entry.getChanges()) {
                if (isReference(change.thing())) {
                    things.add(UUID.fromString(change.thing()));
                }
                for (JournalChange.Field field : change.fields()) {
                    for (String value : Arrays.asList(field.was(), field.became())) {
                        pointer(change, field, value, pointers);
                        if (value != null && PERSON.matcher(field.name()).matches()) {
                            subjects.add(value);
                        }
                    }
                }
            }
        }
        subjects.removeIf(Objects::isNull);
        names = door.apply(new NameLookup(pointers, things, subjects, language.getCode()));
    }

    private static void pointer(JournalChange change, JournalChange.Field field, String value, Set<Pointer> pointers) {
        if (field.name().endsWith("_id")
                && value != null
                && NUMBER.matcher(value).matches()) {
            pointers.add(new Pointer(change.relation(), field.name(), Long.parseLong(value)));
        }
    }

    private static boolean isReference(String thing) {
        return thing != null && UUIDS.matcher(thing).matches();
    }

    /** What was done, in words; for refused reading, what was asked for. */
    public String act(JournalEntry entry) {
        JournalRow row = entry.getRow();
        if (row.door().startsWith("/")) {
            return words.of(LOOKS.contains(row.verb()) ? "audit.path.asked" : "audit.path.sent", row.door());
        }
        String wrote = VERB + row.door() + "." + row.verb();
        if (words.containsKey(wrote)) {
            return words.get(wrote);
        }
        String reads = READS + row.door();
        return words.containsKey(reads) ? words.get(reads) : row.door() + " " + row.verb();
    }

    /** Why it was refused, as its reader was told; where figures and names stood of which nothing was kept, with dots. */
    public String reason(JournalEntry entry) {
        String reason = entry.getRow().reason();
        return reason != null && words.containsKey(reason) ? said(words.get(reason)) : reason;
    }

    /** A sentence of which no figure and no name was kept; what else it says of a number is said of many. */
    static String said(String sentence) {
        return new MessageFormat(CHOICE.matcher(sentence).replaceAll("$1")).format(UNKEPT);
    }

    /** The name of whoever did it. */
    public String actor(JournalEntry entry) {
        String name = entry.getLine().name();
        return name == null || name.isBlank() ? entry.getRow().actor() : name;
    }

    /** The name of the person acted for; null when there is none. */
    public String onBehalf(JournalEntry entry) {
        return subject(entry.getRow().onBehalf());
    }

    private String subject(String subject) {
        return subject == null ? null : names.subjects().getOrDefault(subject, subject);
    }

    /** What kind of thing it is; empty for what is unknown. */
    public String kind(String thing) {
        Names.Thing known = known(thing);
        return known == null ? "" : words.get(RELATION + known.relation());
    }

    /** The name of the thing; the beginning of its reference when it has none or is deleted. */
    public String thing(String thing) {
        Names.Thing known = known(thing);
        if (known != null && known.name() != null) {
            return known.name();
        }
        return isReference(thing) ? thing.substring(0, SHORT) : thing;
    }

    private Names.Thing known(String thing) {
        return isReference(thing) ? names.things().get(UUID.fromString(thing)) : null;
    }

    /** Added, changed or removed, and what kind of thing. */
    public String change(JournalChange change) {
        String key = RELATION + change.relation();
        return words.of("audit.act." + change.act(), words.containsKey(key) ? words.get(key) : change.relation());
    }

    /** The name of the changed row; null when it has none of its own. */
    public String changed(JournalChange change) {
        Names.Thing known = known(change.thing());
        if (isReference(change.thing())) {
            return known == null ? null : known.name();
        }
        return change.thing();
    }

    /** The field in words; of a text in four languages with the language behind it. */
    public String field(JournalChange change, JournalChange.Field field) {
        return field(change.relation(), field.name(), words::containsKey, words::get);
    }

    /** The same by the names that the database has; the name itself where there is no word. */
    public static String field(String relation, String name, Predicate<String> has, UnaryOperator<String> word) {
        String own = FIELD + relation + "." + name;
        String common = FIELD + name;
        if (has.test(own) || has.test(common)) {
            return word.apply(has.test(own) ? own : common);
        }
        Matcher tongue = TONGUE.matcher(name);
        if (tongue.find()) {
            String base = FIELD + name.substring(0, tongue.start());
            if (has.test(base)) {
                return word.apply(base) + " (" + tongue.group(1).toUpperCase(Locale.ROOT) + ")";
            }
        }
        return name;
    }

    /** The value of the field, formatted. */
    public String value(JournalChange change, JournalChange.Field field, String value) {
        if (value == null) {
            return words.get("audit.value.nothing");
        }
        String name = NUMBER.matcher(value).matches()
                ? names.pointers().get(new Pointer(change.relation(), field.name(), Long.parseLong(value)))
                : null;
        if (name != null) {
            return name;
        }
        if (PERSON.matcher(field.name()).matches()) {
            return subject(value);
        }
        String key = JournalCodes.key(change.relation(), field.name(), value, words::containsKey);
        return key == null ? said(field.name(), JournalValues.read(value)) : words.get(key);
    }

    private String said(String field, Object value) {
        if (value instanceof Period period) {
            return say.day(period.from()) + ", " + say.times(period.from(), period.to());
        }
        if (value instanceof Instant moment) {
            return say.moment(moment);
        }
        if (value instanceof LocalDate day) {
            return say.date(day);
        }
        return field.equals("country")
                ? new Locale("", value.toString()).getDisplayCountry(language.getLocale())
                : value.toString();
    }
}
