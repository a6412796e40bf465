package be.egmont.programme;

import be.egmont.kernel.Period;
import be.egmont.kernel.Row;
import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The common part of a working session and its frozen copy: what, when, where and for whom. */
@MappedSuperclass
public abstract class Item extends Row {

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

    /** Each kind of item names its own table for it. */
    @ManyToMany
    private Set<Room> rooms = new HashSet<>();

    protected Item() {}

    Item(
            String code,
            SessionKind kind,
            Translated title,
            Period when,
            AudienceKind audience,
            Obligation obligation,
            Basis basis) {
        this.code = code;
        this.kind = kind;
        this.title = title;
        this.startsAt = when.from();
        this.endsAt = when.to();
        this.audience = audience;
        this.obligation = obligation;
        this.basis = basis;
    }

    /** The same as that one, as it is now. */
    Item(Item other) {
        this(other.code, other.kind, other.title, other.when(), other.audience, other.obligation, other.basis);
        this.regions = other.regions;
        this.format = other.format;
        this.offsite = other.offsite;
        this.rooms.addAll(other.rooms);
    }

    void isAbout(
            SessionKind newKind,
            Translated newTitle,
            AudienceKind newAudience,
            Obligation newObligation,
            Basis newBasis) {
        kind = newKind;
        title = newTitle;
        audience = newAudience;
        obligation = newObligation;
        basis = newBasis;
    }

    void happens(Period when) {
        startsAt = when.from();
        endsAt = when.to();
    }

    void isHeldIn(Set<Room> places, boolean outside) {
        rooms.clear();
        rooms.addAll(places);
        offsite = outside;
    }

    void concerns(Set<Region> wanted) {
        regions = wanted.isEmpty()
                ? null
                : wanted.stream().map(Enum::name).sorted().collect(Collectors.joining("|"));
    }

    void runsAs(String newFormat) {
        format = newFormat;
    }

    public Period when() {
        return new Period(startsAt, endsAt);
    }

    public Set<Region> regions() {
        if (regions == null) {
            return Set.of();
        }
        return Arrays.stream(regions.split("\\|")).map(Region::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    public Set<Room> rooms() {
        return Set.copyOf(rooms);
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
}
