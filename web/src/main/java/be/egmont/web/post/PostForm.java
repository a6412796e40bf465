package be.egmont.web.post;

import be.egmont.kernel.Confidence;
import be.egmont.post.PostData;
import be.egmont.post.PostKind;
import be.egmont.post.PostStatus;
import be.egmont.web.frame.FourTexts;
import be.egmont.web.frame.Words;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A post as it is typed. */
public class PostForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private PostKind kind;
    private PostStatus status = PostStatus.OPEN;
    private final FourTexts plannedChange = new FourTexts();
    private String country;
    private final FourTexts city = new FourTexts();
    private final FourTexts name = new FourTexts();
    private final CountryPicks jurisdiction = new CountryPicks();
    private final FourTexts jurisdictionNote = new FourTexts();
    private final FourTexts accreditedTo = new FourTexts();
    private final FourTexts organisation = new FourTexts();
    private String zone;
    private String website;
    private Confidence confidence = Confidence.HIGH;
    private String source;
    private String note;

    /** Begins with a post as it is. */
    void begin(PostData post) {
        code = post.code();
        kind = post.kind();
        status = post.status();
        plannedChange.begin(post.plannedChange());
        country = post.country();
        city.begin(post.city());
        name.begin(post.name());
        jurisdiction.begin(post.jurisdiction());
        jurisdictionNote.begin(post.jurisdictionNote());
        accreditedTo.begin(post.accreditedTo());
        organisation.begin(post.organisation());
        zone = post.zone();
        website = post.website();
        confidence = post.confidence();
        source = post.source();
        note = post.note();
    }

    PostData data() {
        return new PostData(
                code,
                kind,
                status,
                plannedChange.translated(),
                country,
                city.translated(),
                name.translated(),
                jurisdiction.countries(),
                jurisdictionNote.translated(),
                accreditedTo.translated(),
                organisation.translated(),
                zone,
                website,
                confidence,
                source,
                note);
    }

    /** What stands in its fields, by the keys of their labels. */
    Map<String, String> said(Words words, Function<Collection<String>, String> countries) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("post.field.kind", words.called("delegation.kind.", kind));
        said.put("delegation.view.status", words.called("delegation.status.", status));
        said.put("post.field.country", country == null ? null : countries.apply(List.of(country)));
        city.sayOf("post.field.city", said);
        said.put("edition.field.zone", zone);
        name.sayOf("post.field.name", said);
        said.put("delegation.view.website", website);
        said.put("post.field.countries", countries.apply(jurisdiction.countries()));
        jurisdictionNote.sayOf("post.field.jurisdictionNote", said);
        accreditedTo.sayOf("delegation.view.accredited", said);
        organisation.sayOf("delegation.view.multilateral", said);
        plannedChange.sayOf("delegation.view.change", said);
        said.put("post.field.confidence", words.called("post.confidence.", confidence));
        said.put("delegation.view.source", source);
        said.put("delegation.view.note", note);
        return said;
    }

    public FourTexts getPlannedChange() {
        return plannedChange;
    }

    public FourTexts getCity() {
        return city;
    }

    public FourTexts getName() {
        return name;
    }

    public CountryPicks getJurisdiction() {
        return jurisdiction;
    }

    public FourTexts getJurisdictionNote() {
        return jurisdictionNote;
    }

    public FourTexts getAccreditedTo() {
        return accreditedTo;
    }

    public FourTexts getOrganisation() {
        return organisation;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public PostKind getKind() {
        return kind;
    }

    public void setKind(PostKind kind) {
        this.kind = kind;
    }

    public PostStatus getStatus() {
        return status;
    }

    public void setStatus(PostStatus status) {
        this.status = status;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
