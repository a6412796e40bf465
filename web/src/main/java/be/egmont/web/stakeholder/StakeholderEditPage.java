package be.egmont.web.stakeholder;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Refusal;
import be.egmont.stakeholder.KeptOrganisation;
import be.egmont.stakeholder.OrganisationData;
import be.egmont.stakeholder.OrganisationRecords;
import be.egmont.stakeholder.ScopeKind;
import be.egmont.web.frame.Difference;
import be.egmont.web.frame.Draft;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.RequestValue;
import be.egmont.web.frame.UndoOffer;
import be.egmont.web.frame.Words;
import be.egmont.web.post.CountryWords;
import be.egmont.web.security.Me;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of an organisation, a new one or one that is there. */
@Named("stakeholderEditPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class StakeholderEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/stakeholder/edit?faces-redirect=true&code=";
    private static final String CATEGORY = "stakeholder.category.";
    private static final String LEVEL = "stakeholder.level.";
    private static final String AND = "+";

    /** Those of the State by themselves and together, and those beside it. */
    private static final List<String> LEVELS = List.of(
            "FED", "REGION", "COMMUNITY", "REGION+COMMUNITY", "FED+REGION", "PUBLIC", "PRIVATE", "INTERNATIONAL");

    private static final String BY_NAME = "YES";
    private static final String AS_ONE_OF_MANY = "GENERIC";

    @EJB
    private OrganisationRecords records;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    @Inject
    private Formatter format;

    @Inject
    private Language language;

    @Inject
    private CountryWords countries;

    @Inject
    private Me me;

    private String code;
    private UUID reference;
    private final Draft<OrganisationData> draft = new Draft<>();

    /** What was written before the act that the message is about, or the reference of what it has made. */
    private Serializable undoable;

    private final OrganisationForm form = new OrganisationForm();
    private final RequestValue<KeptOrganisation> kept = new RequestValue<>();

    /** Reads the organisation that the address names. */
    public void open() {
        if (code == null && !me.mayEverywhere("organisationrecords.create")) {
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
        OrganisationData data = form.data();
        if (code == null) {
            UndoOffer.leave(records.create(data));
            said.done("stakeholder.created", format.text(data.name()));
        } else {
            OrganisationData before = records.view(code).data();
            if (!changed(data)) {
                return null;
            }
            UndoOffer.leave(before);
            said.done("stakeholder.changed", format.text(data.name()));
        }
        return HERE + data.code();
    }

    /** False when somebody else has changed it meanwhile: what differs is shown then, and nothing of the other's is lost. */
    private boolean changed(OrganisationData data) {
        try {
            records.change(reference, draft.version(), data);
            return true;
        } catch (Refusal.Stale late) {
            kept.set(records.view(code));
            form.begin(draft.meets(theirs().data(), getKept().version(), data));
            return false;
        }
    }

    private OrganisationForm theirs() {
        OrganisationForm theirs = new OrganisationForm();
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
        if (undoable instanceof OrganisationData before) {
            records.change(reference, draft.version(), before);
            said.done("stakeholder.restored", format.text(before.name()));
            return HERE + code;
        }
        if (undoable instanceof UUID made) {
            records.discard(made, draft.version());
            said.done("stakeholder.discarded", code);
            return "/stakeholder/list?faces-redirect=true";
        }
        throw new Refusal("invalid");
    }

    /** Whether the message can take something back. */
    public boolean isUndoable() {
        return undoable != null;
    }

    /** The organisation as it is; null when there is none yet. */
    public KeptOrganisation getKept() {
        return code == null ? null : kept.get(() -> records.view(code));
    }

    public OrganisationForm getForm() {
        return form;
    }

    /** In the order of their words, as the reader reads them. */
    public List<Option> getCategories() {
        return inOrder(words.options(
                CATEGORY,
                Stream.concat(
                                words.keys(CATEGORY).map(key -> key.substring(CATEGORY.length())),
                                Stream.ofNullable(form.getCategory()))
                        .distinct()));
    }

    /** Those that are usual, and that of the organisation. */
    public List<Option> getLevels() {
        return Stream.concat(LEVELS.stream(), Stream.ofNullable(form.getLevel()))
                .distinct()
                .map(level -> new Option(level, level(level)))
                .toList();
    }

    private String level(String level) {
        return Arrays.stream(level.split("\\" + AND))
                .map(part -> words.containsKey(LEVEL + part) ? words.get(LEVEL + part) : part)
                .collect(Collectors.joining(", "));
    }

    public List<Option> getScopes() {
        return words.options("stakeholder.scope.choice.", Stream.of(ScopeKind.values()));
    }

    /** The groups of countries that have a name, and those of the organisation. */
    public List<Option> getRegions() {
        return inOrder(Stream.concat(
                        words.keys(ScopeWords.REGION).map(key -> key.substring(ScopeWords.REGION.length())),
                        form.getRegions().stream())
                .distinct()
                .map(tag -> new Option(tag, ScopeWords.region(tag, words::containsKey, words::get)))
                .toList());
    }

    private List<Option> inOrder(List<Option> options) {
        Collator order = Collator.getInstance(language.getLocale());
        return options.stream()
                .sorted(Comparator.comparing(Option::word, order::compare))
                .toList();
    }

    /** By name, or as one of many; of those the file may say of which. */
    public List<Option> getMentions() {
        String own = form.getPressRelease();
        return List.of(
                new Option(BY_NAME, words.get("stakeholder.press.YES")),
                new Option(
                        own != null && own.startsWith(AS_ONE_OF_MANY) ? own : AS_ONE_OF_MANY,
                        words.get("stakeholder.press.GENERIC")));
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
