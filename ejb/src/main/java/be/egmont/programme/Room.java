package be.egmont.programme;

import be.egmont.kernel.Confidence;
import be.egmont.kernel.Provenance;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A room of the venue, or a place outside it; its capacity may be unknown, and is then said to be. */
@Entity
public class Room extends Row {

    private String code;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "name_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "name_de"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Translated name;

    @Enumerated(EnumType.STRING)
    private RoomKind kind;

    @Column(name = "capacity_table")
    private Integer capacityAtTable;

    @Column(name = "capacity_theatre")
    private Integer capacityTheatre;

    private String features;
    private String hint;

    @Embedded
    private Provenance provenance;

    private String note;

    protected Room() {}

    public Room(String code, Translated name, RoomKind kind, Integer capacityAtTable, Integer capacityTheatre) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.capacityAtTable = capacityAtTable;
        this.capacityTheatre = capacityTheatre;
    }

    /** Changes its name, kind or capacity. */
    public void becomes(Translated newName, RoomKind newKind, Integer newCapacityAtTable, Integer newCapacityTheatre) {
        this.name = newName;
        this.kind = newKind;
        this.capacityAtTable = newCapacityAtTable;
        this.capacityTheatre = newCapacityTheatre;
    }

    /** What else is known of the room. */
    public void describe(String newFeatures, String newHint) {
        this.features = newFeatures;
        this.hint = newHint;
    }

    /** Where the facts come from and how sure they are. */
    public void attest(Confidence newConfidence, String newSource, String newNote) {
        this.provenance = new Provenance(newConfidence, newSource);
        this.note = newNote;
    }

    public String code() {
        return code;
    }

    public Translated name() {
        return name;
    }

    public RoomKind kind() {
        return kind;
    }

    public Integer capacityAtTable() {
        return capacityAtTable;
    }

    public Integer capacityTheatre() {
        return capacityTheatre;
    }

    public String features() {
        return features;
    }

    public String hint() {
        return hint;
    }

    public Provenance provenance() {
        return provenance;
    }

    public String note() {
        return note;
    }
}
