package be.egmont.web.stakeholder;

import be.egmont.kernel.Confidence;
import be.egmont.stakeholder.OrganisationData;
import be.egmont.stakeholder.ScopeKind;
import be.egmont.web.frame.FourTexts;
import be.egmont.web.frame.Words;
import be.egmont.web.post.CountryPicks;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** An organisation as it is typed. */
public class OrganisationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String category;
    private String level;
    private final FourTexts name = new FourTexts();
    private String website;
    private ScopeKind scope = ScopeKind.ALL;
    private final CountryPicks countries = new CountryPicks();
    private List<String> regions = new ArrayList<>();
    private final FourTexts sectors = new FourTexts();
    private String pressRelease;
    private Confidence confidence = Confidence.HIGH;
    private String source;
    private final FourTexts note = new FourTexts();

    /** Begins with an organisation as it is. */
    void begin(OrganisationData organisation) {
        code = organisation.code();
        category = organisation.category();
        level = organisation.level();
        name.begin(organisation.name());
        website = organisation.website();
        scope = organisation.scope();
        countries.begin(organisation.countries());
        regions = new ArrayList<>(organisation.regions());
        sectors.begin(organisation.sectors());
        pressRelease = organisation.pressRelease();
        confidence = organisation.confidence();
        source = organisation.source();
        note.begin(organisation.note());
    }

    /** What belongs to another kind of scope than the chosen one is left out. */
    OrganisationData data() {
        return new OrganisationData(
                code,
                category,
                level,
                name.translated(),
                website,
                scope,
                scope == ScopeKind.LIST ? countries.countries() : Set.of(),
                scope == ScopeKind.REGION ? regions : List.of(),
                sectors.translated(),
                pressRelease,
                confidence,
                source,
                note.translated());
    }

    /** What stands in its fields, by the keys of their labels. */
    Map<String, String> said(Words words, Function<Collection<String>, String> named) {
        Map<String, String> said = new LinkedHashMap<>();
        OrganisationData data = data();
        said.put("stakeholder.field.category", words.called("stakeholder.category.", category));
        said.put("stakeholder.field.level", level);
        name.sayOf("post.field.name", said);
        said.put("delegation.view.website", website);
        said.put("stakeholder.field.scope", words.called("stakeholder.scope.choice.", scope));
        said.put("stakeholder.field.regions", String.join(", ", new TreeSet<>(data.regions())));
        said.put("stakeholder.view.countries", named.apply(data.countries()));
        sectors.sayOf("stakeholder.view.sectors", said);
        said.put("stakeholder.field.press", pressRelease);
        said.put("post.field.confidence", words.called("post.confidence.", confidence));
        said.put("delegation.view.source", source);
        note.sayOf("delegation.view.note", said);
        return said;
    }

    public FourTexts getName() {
        return name;
    }

    public CountryPicks getCountries() {
        return countries;
    }

    public FourTexts getSectors() {
        return sectors;
    }

    public FourTexts getNote() {
        return note;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public ScopeKind getScope() {
        return scope;
    }

    public void setScope(ScopeKind scope) {
        this.scope = scope;
    }

    public List<String> getRegions() {
        return regions;
    }

    public void setRegions(List<String> regions) {
        this.regions = regions;
    }

    public String getPressRelease() {
        return pressRelease;
    }

    public void setPressRelease(String pressRelease) {
        this.pressRelease = pressRelease;
    }

    public Confidence getConfidence() {
        return confidence;
    }

    public void setConfidence(Confidence confidence) {
        this.confidence = confidence;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
