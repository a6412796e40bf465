package be.egmont.post;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Provenance;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;

/**
 * A post abroad, or a permanent representation: it keeps its seat while people come and go. Open and closing posts send a
 * delegation; planned and suspended ones do not.
 */
@Entity
public class Post extends Row {

    /** Jerusalem, to the ministry a corpus separatum, and Taipei, where there are no diplomatic relations. */
    private static final Set<String> CITY_ALONE = Set.of("PS", "TW");

    private String code;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    @Enumerated(EnumType.STRING)
    private PostStatus status;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "planned_change_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "planned_change_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "planned_change_de"))
    @AttributeOverride(name = "en", column = @Column(name = "planned_change_en"))
    private Translated plannedChange;

    /** The country that is shown; null where a post is shown by its city alone. */
    private String country;

    @Column(name = "scope_country")
    private String scopeCountry;

    @Enumerated(EnumType.STRING)
    private Region region;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "city_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "city_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "city_de"))
    @AttributeOverride(name = "en", column = @Column(name = "city_en"))
    private Translated city;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "name_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "name_de"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Translated name;

    @ElementCollection
    @CollectionTable(name = "post_jurisdiction", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "country")
    private Set<String> jurisdiction = new TreeSet<>();

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "jurisdiction_note_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "jurisdiction_note_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "jurisdiction_note_de"))
    @AttributeOverride(name = "en", column = @Column(name = "jurisdiction_note_en"))
    private Translated jurisdictionNote;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "accredited_to_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "accredited_to_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "accredited_to_de"))
    @AttributeOverride(name = "en", column = @Column(name = "accredited_to_en"))
    private Translated accreditedTo;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "organisation_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "organisation_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "organisation_de"))
    @AttributeOverride(name = "en", column = @Column(name = "organisation_en"))
    private Translated organisation;

    private String zone;
    private String website;

    @Embedded
    private Provenance provenance;

    private String note;

    protected Post() {}

    /**
     * A post by what it is and where it stands.
     *
     * @param scopeCountry the host country, ISO 3166-1 alpha-2; whether it is shown follows from it
     */
    public Post(
            String code,
            PostKind kind,
            PostStatus status,
            String scopeCountry,
            Region region,
            Translated city,
            Translated name) {
        this.code = code;
        this.kind = kind;
        this.status = status;
        this.scopeCountry = scopeCountry;
        this.country = shown(scopeCountry);
        this.region = region;
        this.city = city;
        this.name = name;
    }

    /** Changes its kind, status, place or name. */
    public void becomes(
            PostKind newKind,
            PostStatus newStatus,
            String newScopeCountry,
            Region newRegion,
            Translated newCity,
            Translated newName) {
        this.kind = newKind;
        this.status = newStatus;
        this.scopeCountry = newScopeCountry;
        this.country = shown(newScopeCountry);
        this.region = newRegion;
        this.city = newCity;
        this.name = newName;
    }

    private static String shown(String country) {
        return CITY_ALONE.contains(country) ? null : country;
    }

    /** The countries, beside the host, that the post covers. */
    public void covers(Set<String> countries, Translated comment) {
        jurisdiction.clear();
        jurisdiction.addAll(countries);
        jurisdictionNote = comment;
    }

    /** What else is known of the post. */
    public void describe(
            Translated newPlannedChange,
            Translated newAccreditedTo,
            Translated newOrganisation,
            ZoneId newZone,
            String newWebsite) {
        this.plannedChange = newPlannedChange;
        this.accreditedTo = newAccreditedTo;
        this.organisation = newOrganisation;
        this.zone = newZone.getId();
        this.website = newWebsite;
    }

    /** Where the facts come from and how sure they are. */
    public void attest(Confidence newConfidence, String newSource, String newNote) {
        this.provenance = new Provenance(newConfidence, newSource);
        this.note = newNote;
    }

    public Set<String> jurisdiction() {
        return Set.copyOf(jurisdiction);
    }

    public String code() {
        return code;
    }

    public PostKind kind() {
        return kind;
    }

    public PostStatus status() {
        return status;
    }

    /** The host country as it is shown, or null for a city that carries none. */
    public String country() {
        return country;
    }

    /** The host country by which the scope of an organisation meets the post, whether it is shown or not. */
    public String scopeCountry() {
        return scopeCountry;
    }

    public Region region() {
        return region;
    }

    public Translated city() {
        return city;
    }

    public Translated name() {
        return name;
    }

    /**
     * It closes some day, and works until then.
     *
     * @param change what is said of that
     */
    void closes(Translated change) {
        if (!status.sendsDelegation()) {
            throw new Refusal("post-closing", code);
        }
        status = PostStatus.CLOSING;
        plannedChange = change;
    }

    public Translated plannedChange() {
        return plannedChange;
    }

    public Translated jurisdictionNote() {
        return jurisdictionNote;
    }

    public Translated accreditedTo() {
        return accreditedTo;
    }

    public Translated organisation() {
        return organisation;
    }

    public String website() {
        return website;
    }

    public Provenance provenance() {
        return provenance;
    }

    public String note() {
        return note;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
