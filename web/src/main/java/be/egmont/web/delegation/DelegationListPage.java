package be.egmont.web.delegation;

import be.egmont.delegation.DelegationRow;
import be.egmont.delegation.Delegations;
import be.egmont.delegation.Rsvp;
import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;
import be.egmont.kernel.Translated;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import be.egmont.web.frame.AccentFolding;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.Language;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who comes: all posts by region, filtered by region, type, answer and a part of a name; every filter in the address. */
@Named("delegationListPage")
@RequestScoped
public class DelegationListPage {

    private static final int SHOWN_COUNTRIES = 4;

    @EJB
    private Delegations delegations;

    @EJB
    private Editions editions;

    @Inject
    private Language language;

    @Inject
    private Formatter say;

    @Inject
    private Words words;

    private String text;
    private String region;
    private String kind;
    private String rsvp;

    private EditionRow edition;
    private List<DelegationRow> all;
    private List<Group> groups;

    /** The posts of one region that pass the filters. */
    public record Group(Region region, List<DelegationRow> rows) {

        public long answered() {
            return sending().filter(DelegationRow::isAnswered).count();
        }

        public long expected() {
            return sending().count();
        }

        private Stream<DelegationRow> sending() {
            return rows.stream().filter(row -> row.status().sendsDelegation());
        }
    }

    /** Reads the list once the filters stand. */
    public void open() {
        edition = editions.current();
        all = delegations.posts(edition.code());
        Collator order = Collator.getInstance(language.getLocale());
        Comparator<DelegationRow> byCity = Comparator.comparing(row -> say.text(row.city()), order::compare);
        List<DelegationRow> found =
                all.stream().filter(this::passes).sorted(byCity).toList();
        groups = Stream.of(Region.values())
                .map(wanted -> new Group(
                        wanted,
                        found.stream().filter(row -> row.region() == wanted).toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private boolean passes(DelegationRow row) {
        return choice(Region.class, region).map(row.region()::equals).orElse(true)
                && choice(PostKind.class, kind).map(row.kind()::equals).orElse(true)
                && choice(Rsvp.class, rsvp).map(wanted -> wanted == row.rsvp()).orElse(true)
                && named(row);
    }

    private boolean named(DelegationRow row) {
        return AccentFolding.holds(text, row.code(), row.leader())
                || holds(row.city())
                || (row.country() != null && holds(row.country()));
    }

    private boolean holds(Translated name) {
        return AccentFolding.holds(text, name.getFr(), name.getNl(), name.getDe(), name.getEn());
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst();
    }

    public EditionRow getEdition() {
        return edition;
    }

    public List<Group> getGroups() {
        return groups;
    }

    public int getShown() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    public boolean isFiltered() {
        return Stream.of(text, region, kind, rsvp).anyMatch(filter -> filter != null && !filter.isBlank());
    }

    /** How many posts are expected to send somebody. */
    public long getExpected() {
        return all.stream().filter(row -> row.status().sendsDelegation()).count();
    }

    /** Whether the reader sees what all have answered. */
    public boolean isWhole() {
        return all.stream().allMatch(DelegationRow::whole);
    }

    public long getAnswered() {
        return all.stream().filter(DelegationRow::isAnswered).count();
    }

    /** How many heads gave that answer. */
    public long count(Rsvp answer) {
        return all.stream().filter(row -> row.rsvp() == answer).count();
    }

    public List<Option> getRegions() {
        return words.options("delegation.region.", Stream.of(Region.values()).map(Enum::name));
    }

    public List<Option> getKinds() {
        return words.options("delegation.kind.", Stream.of(PostKind.values()).map(Enum::name));
    }

    /** The first countries of the jurisdiction, and how many more there are. */
    public String jurisdiction(DelegationRow row) {
        List<String> countries = row.jurisdiction();
        int shown = Math.min(SHOWN_COUNTRIES, countries.size());
        String first = String.join(" ", countries.subList(0, shown));
        return shown == countries.size() ? first : words.of("delegation.more", first, countries.size() - shown);
    }

    public List<Rsvp> getExceptions() {
        return List.of(Rsvp.AWAITED, Rsvp.EXCUSED, Rsvp.PARTLY);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getRsvp() {
        return rsvp;
    }

    public void setRsvp(String rsvp) {
        this.rsvp = rsvp;
    }
}
