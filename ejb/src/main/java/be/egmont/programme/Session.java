package be.egmont.programme;

import be.egmont.edition.Edition;
import be.egmont.kernel.Period;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A programme item: what happens when, in which rooms, and for whom. Its invitations are made from its audience when the
 * programme is released.
 */
@Entity
public class Session extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private Edition edition;

    private String code;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "nl", column = @Column(name = "title_nl"))
    @AttributeOverride(name = "de", column = @Column(name = "title_de"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Translated title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private AudienceKind audience;

    private String regions;

    @Enumerated(EnumType.STRING)
    private Obligation obligation;

    private String format;
    private boolean offsite;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String source;
    private String note;

    @ManyToMany
    @JoinTable(
            name = "session_room",
            joinColumns = @JoinColumn(name = "session_id"),
            inverseJoinColumns = @JoinColumn(name = "room_id"))
    private Set<Room> rooms = new HashSet<>();

    protected Session() {}

    public Session(
            Edition edition,
            String code,
            SessionKind kind,
            Translated title,
            Period when,
            AudienceKind audience,
            Obligation obligation,
            Basis basis) {
        this.edition = edition;
        this.code = code;
        this.kind = kind;
        this.title = title;
        this.startsAt = when.from();
        this.endsAt = when.to();
        this.audience = audience;
        this.obligation = obligation;
        this.basis = basis;
    }

    public Period when() {
        return new Period(startsAt, endsAt);
    }

    /** Takes these rooms, and only these; the database refuses what another session holds. */
    public void takesPlaceIn(Set<Room> places, boolean outside) {
        rooms.clear();
        rooms.addAll(places);
        offsite = outside;
    }

    /** Narrows the audience to the heads of these regions. */
    public void isForRegions(Set<Region> wanted) {
        regions = wanted.isEmpty()
                ? null
                : wanted.stream().map(Enum::name).sorted().collect(Collectors.joining("|"));
    }

    public Set<Region> regions() {
        if (regions == null) {
            return Set.of();
        }
        return Arrays.stream(regions.split("\\|")).map(Region::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** What else is known of the session. */
    public void describe(String newFormat, String newSource, String newNote) {
        this.format = newFormat;
        this.source = newSource;
        this.note = newNote;
    }

    public Set<Room> rooms() {
        return Set.copyOf(rooms);
    }

    public Edition edition() {
        return edition;
    }

    public String code() {
        return code;
    }

    public SessionKind kind() {
        return kind;
    }

    public Translated title() {
        return title;
    }

    public AudienceKind audience() {
        return audience;
    }

    public Obligation obligation() {
        return obligation;
    }

    public String format() {
        return format;
    }

    public boolean offsite() {
        return offsite;
    }

    public Basis basis() {
        return basis;
    }

    public String source() {
        return source;
    }

    public String note() {
        return note;
    }
}
