package be.egmont.stakeholder;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Provenance;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stakeholder whom heads of post may meet: a minister's office, an agency, a company, a financial institution. Its
 * scope says which countries it works in.
 */
@Entity
public class Organisation extends Row {

    private String code;
    private String category;
    private String level;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "name_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "name_de"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Translated name;

    private String website;

    @Column(name = "scope_kind")
    private String scopeKind;

    @Column(name = "scope_region")
    private String scopeRegion;

    @ElementCollection
    @CollectionTable(name = "organisation_country", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "country")
    private Set<String> countries = new TreeSet<>();

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "sectors_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "sectors_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "sectors_de"))
    @AttributeOverride(name = "en", column = @Column(name = "sectors_en"))
    private Translated sectors;

    @Column(name = "press_release")
    private String pressRelease;

    @Embedded
    private Provenance provenance;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "note_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "note_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "note_de"))
    @AttributeOverride(name = "en", column = @Column(name = "note_en"))
    private Translated note;

    protected Organisation() {}

    public Organisation(String code, String category, String level, Translated name, String website) {
        this.code = code;
        this.category = category;
        this.level = level;
        this.name = name;
        this.website = website;
        this.scopeKind = "ALL";
    }

    /** Changes its kind, name or address. */
    public void becomes(String newCategory, String newLevel, Translated newName, String newWebsite) {
        this.category = newCategory;
        this.level = newLevel;
        this.name = newName;
        this.website = newWebsite;
    }

    /** It works in all countries. */
    public void worksEverywhere() {
        scopeKind = "ALL";
        scopeRegion = null;
        countries.clear();
    }

    /** It works in these countries only. */
    public void worksIn(Set<String> isoCodes) {
        scopeKind = "LIST";
        scopeRegion = null;
        countries.clear();
        countries.addAll(isoCodes);
    }

    /** It works in a group of countries that it names itself. */
    public void worksInRegion(String tag) {
        scopeKind = "REGION";
        scopeRegion = tag;
        countries.clear();
    }

    /** What else is known of it. */
    public void describe(Translated newSectors, String newPressRelease) {
        this.sectors = newSectors;
        this.pressRelease = newPressRelease;
    }

    /** Where the facts come from and how sure they are. */
    public void attest(Confidence newConfidence, String newSource, Translated newNote) {
        this.provenance = new Provenance(newConfidence, newSource);
        this.note = newNote;
    }

    public Set<String> countries() {
        return Set.copyOf(countries);
    }

    public String code() {
        return code;
    }

    public String category() {
        return category;
    }

    public String level() {
        return level;
    }

    public Translated name() {
        return name;
    }

    public String website() {
        return website;
    }

    public String scopeKind() {
        return scopeKind;
    }

    public String scopeRegion() {
        return scopeRegion;
    }

    public Translated sectors() {
        return sectors;
    }

    public String pressRelease() {
        return pressRelease;
    }

    public Provenance provenance() {
        return provenance;
    }

    public Translated note() {
        return note;
    }
}
