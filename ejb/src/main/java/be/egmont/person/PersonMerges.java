package be.egmont.person;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Person;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.person.MergePreview.Obstacle;
import be.egmont.person.MergeRecord.Found;
import be.egmont.person.PersonEvent.PeopleMerged;
import be.egmont.person.PersonEvent.PeopleParted;
import be.egmont.person.PersonEvent.PeopleTold;
import be.egmont.person.PersonReferences.MovedRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The boundary by which two people who are one are merged, and parted again. Rows are moved and written as they are in the database,
 * whatever columns and tables there are: a merge that is undone leaves nothing behind.
 */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class PersonMerges {

    /** What is shown at once; whoever has worked on these sees the next. */
    private static final int MOST_PAIRS = 100;

    /** SQLSTATEs of what the database does not let stand side by side, or refer to nobody. */
    private static final Set<String> CLASHES = Set.of("23505", "23514", "23P01", "23503");

    private static final String RECENT = """
            SELECT m.gone, m.gone_row ->> 'given_name' AS given_name, m.gone_row ->> 'family_name' AS family_name, m.kept,
                   p.given_name || ' ' || p.family_name AS kept_name, m.merged_at,
                   coalesce((SELECT a.name FROM account a WHERE a.subject = m.merged_by
                              ORDER BY a.last_seen DESC NULLS LAST LIMIT 1), m.merged_by) AS merged_by
              FROM person_merge m LEFT JOIN person p ON p.reference = m.kept
             WHERE m.merged_at > ?1
             ORDER BY m.merged_at DESC
            """;

    private static final String ONE = """
            SELECT kept, CAST(gone_row AS text) AS gone_row, CAST(kept_row AS text) AS kept_row,
                   CAST(kept_after AS text) AS kept_after, CAST(moved AS text) AS moved
              FROM person_merge WHERE CAST(gone AS text) = ?1 AND merged_at > ?2 FOR UPDATE
            """;

    private static final String SAME_EDITION = """
            SELECT string_agg(e.code, ', ' ORDER BY e.code) AS editions
              FROM participant a
              JOIN participant b ON b.edition_id = a.edition_id AND b.person_id = ?2
              JOIN edition e ON e.id = a.edition_id
             WHERE a.person_id = ?1
            """;

    private static final String MANDATES = """
            SELECT count(*) AS mandates FROM mandate
             WHERE (giver_id = ?1 AND taker_id = ?2) OR (giver_id = ?2 AND taker_id = ?1)
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<PersonEvent> events;

    /** Those who may be one, the likeliest first. */
    public DuplicateList duplicates() {
        guard();
        List<PersonRow> people = PersonQueries.all(em, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Set<Set<UUID>> distinct = Distinctions.all(em);
        List<DuplicateRow> rows = new ArrayList<>();
        for (Map.Entry<Lookalikes.Pair, Likeness> pair :
                new Lookalikes(people).pairs().entrySet()) {
            PersonRow one = people.get(pair.getKey().one());
            PersonRow other = people.get(pair.getKey().other());
            if (!distinct.contains(Set.of(one.reference(), other.reference()))) {
                rows.add(new DuplicateRow(one, other, pair.getValue()));
            }
        }
        return new DuplicateList(rows.subList(0, Math.min(MOST_PAIRS, rows.size())), rows.size());
    }

    /** Remembers that these look alike and are not the same. */
    @Writes
    public void setApart(UUID person, UUID other) {
        guard();
        find(person);
        find(other);
        Distinctions.add(em, person, other, clock.instant(), caller.name());
        events.fire(new PeopleTold(person, other));
    }

    /** Takes that back. */
    @Writes
    public void reconsider(UUID person, UUID other) {
        guard();
        Distinctions.remove(em, person, other);
        events.fire(new PeopleTold(person, other));
    }

    /**
     * What a merge would be; nothing of it is done.
     *
     * @param person who stays
     * @param other who goes
     */
    public MergePreview preview(UUID person, UUID other) {
        guard();
        Person kept = find(person);
        Person gone = find(other);
        return new MergePreview(
                PersonRecords.kept(kept),
                PersonRecords.kept(gone),
                new PersonReferences(em).count(gone.id()),
                obstacles(kept.id(), kept.subject(), gone.id(), gone.subject()));
    }

    private List<Obstacle> obstacles(long kept, String subject, long gone, String otherSubject) {
        List<Obstacle> all = new ArrayList<>();
        if (kept == gone) {
            all.add(new Obstacle("merge-same", null));
            return all;
        }
        if (subject != null && otherSubject != null) {
            all.add(new Obstacle("merge-both-sign-in", null));
        }
        RowReader.of(em, SAME_EDITION, kept, gone)
                .map(in -> in.text("editions"))
                .filter(editions -> editions != null)
                .forEach(editions -> all.add(new Obstacle("merge-same-edition", editions)));
        if (RowReader.of(em, MANDATES, kept, gone)
                        .mapToInt(in -> in.number("mandates"))
                        .sum()
                > 0) {
            all.add(new Obstacle("merge-mandate", null));
        }
        return all;
    }

    /**
     * Makes one of two: whatever refers to the other refers to this one from now on, and the other is there no more.
     *
     * @param person who stays
     * @param version that the caller has seen of him
     * @param other who goes
     * @param otherVersion that the caller has seen of him
     * @param fromOther what is written as it is of the other
     * @throws Refusal with the reason why they cannot be one
     */
    @Writes
    public void merge(UUID person, int version, UUID other, int otherVersion, @NotNull Set<PersonField> fromOther) {
        guard();
        List<Found> both = MergeRecord.lock(em, person, other);
        Found kept = MergeRecord.one(both, person);
        Found gone = MergeRecord.one(both, other);
        if (kept.version() != version || gone.version() != otherVersion) {
            throw new Refusal.Stale();
        }
        for (Obstacle obstacle : obstacles(kept.id(), kept.subject(), gone.id(), gone.subject())) {
            throw obstacle.about() == null
                    ? new Refusal(obstacle.key())
                    : new Refusal(obstacle.key(), obstacle.about());
        }
        MergeRecord.forgetOld(em, clock.instant());
        List<MovedRow> moved = clashing(() -> new PersonReferences(em).move(gone.id(), kept.id()), "merge-clash");
        MergeRecord.delete(em, gone.id());
        MergeRecord.overwrite(em, kept.id(), MergeRecord.mixed(kept.row(), gone.row(), fromOther));
        String after =
                MergeRecord.one(MergeRecord.lock(em, person, person), person).row();
        MergeRecord.keep(em, gone, kept, after, moved, clock.instant(), caller.name());
        events.fire(new PeopleMerged(person, other));
    }

    /** The merges that can still be undone, the latest first. */
    public List<MergeRow> recent() {
        guard();
        return RowReader.of(em, RECENT, Timestamp.from(clock.instant().minus(MergeRecord.UNDOABLE)))
                .map(in -> new MergeRow(
                        in.reference("gone"),
                        in.text("given_name") + " " + in.text("family_name"),
                        in.reference("kept"),
                        in.text("kept_name"),
                        in.moment("merged_at"),
                        in.text("merged_by"),
                        in.moment("merged_at").plus(MergeRecord.UNDOABLE)))
                .toList();
    }

    /**
     * Makes two of them again, with all that was the other's, as long as nothing of it was touched since.
     *
     * @param other who went
     * @throws Refusal {@code merge-over} after thirty days, or saying what was touched
     */
    @Writes
    public void undo(UUID other) {
        guard();
        RowReader merge = RowReader.of(
                        em,
                        ONE,
                        other.toString(),
                        Timestamp.from(clock.instant().minus(MergeRecord.UNDOABLE)))
                .findFirst()
                .orElseThrow(() -> new Refusal("merge-over"));
        UUID person = merge.reference("kept");
        Found kept = MergeRecord.lock(em, person, person).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("merge-kept-gone"));
        if (!MergeRecord.isSame(kept.row(), merge.text("kept_after"))) {
            throw new Refusal("merge-touched-person");
        }
        clashing(
                () -> {
                    MergeRecord.overwrite(em, kept.id(), merge.text("kept_row"));
                    MergeRecord.insert(em, merge.text("gone_row"));
                    new PersonReferences(em)
                            .moveBack(
                                    MergeRecord.moved(merge.text("moved")),
                                    kept.id(),
                                    MergeRecord.id(merge.text("gone_row")));
                    return null;
                },
                "merge-touched");
        RowReader.query(em, "DELETE FROM person_merge WHERE CAST(gone AS text) = ?1", other.toString())
                .executeUpdate();
        events.fire(new PeopleParted(person, other));
    }

    /** What the database does not let stand side by side is a reason that people read. */
    private static <T> T clashing(Supplier<T> act, String key) {
        try {
            return act.get();
        } catch (PersistenceException failure) {
            throw ConstraintViolations.said(failure, CLASHES, () -> new Refusal(key));
        }
    }

    private Person find(UUID person) {
        return References.find(em, Person.class, person).orElseThrow(Refusal.NotFound::new);
    }

    /** A person is in no scope, so a role for one edition is not enough. */
    private void guard() {
        if (!caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
    }
}
