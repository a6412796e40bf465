package be.egmont.post;

import be.egmont.access.Caller;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Role;
import be.egmont.access.Unscoped;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.References;
import be.egmont.persistence.RowReader;
import be.egmont.post.PostEvent.PostChanged;
import be.egmont.post.PostEvent.PostCreated;
import be.egmont.post.PostEvent.PostDiscarded;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The boundary by which posts are written by hand. A post belongs to no edition, so it takes the role of an organiser for the
 * whole house.
 */
@Stateless
@RolesAllowed(Role.ORGANISER)
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class PostRecords {

    private static final String NO_EDITION = "a post is in no edition";

    /** SQLSTATE of a row that others refer to. */
    private static final Set<String> REFERRED_TO = Set.of("23503");

    private static final String COUNTRIES =
            "SELECT code, name_fr, name_nl, name_de, name_en, region FROM country ORDER BY code";

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Event<PostEvent> events;

    /** The post with that code, to be worked on. */
    public KeptPost view(String code) {
        guard();
        Post post = em.createQuery("SELECT p FROM Post p WHERE p.code = :code", Post.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return new KeptPost(post.reference(), post.version(), post.region(), data(post));
    }

    private static PostData data(Post post) {
        return new PostData(
                post.code(),
                post.kind(),
                post.status(),
                copy(post.plannedChange()),
                post.scopeCountry(),
                copy(post.city()),
                copy(post.name()),
                post.jurisdiction(),
                copy(post.jurisdictionNote()),
                copy(post.accreditedTo()),
                copy(post.organisation()),
                post.zone().getId(),
                post.website(),
                post.provenance().confidence(),
                post.provenance().source(),
                post.note());
    }

    private static Translated copy(Translated text) {
        return text == null ? null : text.copy();
    }

    /** All countries that a post can be in or cover. */
    public List<CountryRow> countries() {
        guard();
        return RowReader.of(em, COUNTRIES)
                .map(in -> new CountryRow(in.text("code"), in.translated("name"), in.word("region", Region.class)))
                .toList();
    }

    /**
     * Makes a new one; nobody is sent from there until a delegation is made.
     *
     * @return its reference
     * @throws Refusal at the field that does not do, as {@code post-code-taken}
     */
    @Writes
    public UUID create(@Valid @Unscoped(NO_EDITION) PostData data) {
        guard();
        data.check();
        Post made = new Post(
                data.code(), data.kind(), data.status(), data.country(), region(data), data.city(), data.name());
        describe(made, data);
        em.persist(made);
        ConstraintViolations.flush(
                em, ConstraintViolations.UNIQUE, () -> new Refusal("post-code-taken", data.code()).at("code"));
        events.fire(new PostCreated(made.reference()));
        return made.reference();
    }

    /**
     * Changes what is written of a post; also, with what was written before, takes a change back.
     *
     * @param version the version that the caller has seen
     * @throws Refusal at the field that does not do
     */
    @Writes
    public void change(UUID post, int version, @Valid @Unscoped(NO_EDITION) PostData data) {
        guard();
        Post found = find(post, version);
        data.check();
        if (!found.code().equals(data.code())) {
            throw new Refusal("code-fixed").at("code");
        }
        // of the countries that it covers alone no version would tell
        if (!found.jurisdiction().equals(data.jurisdiction())) {
            em.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
        found.becomes(data.kind(), data.status(), data.country(), region(data), data.city(), data.name());
        describe(found, data);
        ConstraintViolations.flush(em);
        events.fire(new PostChanged(post));
    }

    /**
     * Its closure is planned for that day: until then it works on, and its page says so in all languages.
     *
     * @param version the version that the caller has seen
     * @return what takes it back: a change to what was written before
     * @throws Refusal {@code post-closing} for one that does not work
     */
    @Writes
    public ClosingPost close(UUID post, int version, @NotNull LocalDate from) {
        guard();
        Post found = find(post, version);
        PostData before = data(found);
        found.closes(Closing.on(from));
        ConstraintViolations.flush(em);
        events.fire(new PostChanged(post));
        return new ClosingPost(post, found.version(), before);
    }

    /**
     * Takes back that it was made, as long as nothing hangs on it.
     *
     * @param version the version that the caller has seen
     * @throws Refusal {@code post-used} when something does
     */
    @Writes
    public void discard(UUID post, int version) {
        guard();
        em.remove(find(post, version));
        ConstraintViolations.flush(em, REFERRED_TO, () -> new Refusal("post-used"));
        events.fire(new PostDiscarded(post));
    }

    private void describe(Post post, PostData data) {
        known(data.jurisdiction());
        post.covers(data.jurisdiction(), data.jurisdictionNote());
        post.describe(
                data.plannedChange(), data.accreditedTo(), data.organisation(), ZoneId.of(data.zone()), data.website());
        post.attest(data.confidence(), data.source(), data.note());
    }

    private Region region(PostData data) {
        return RowReader.of(em, "SELECT region FROM country WHERE code = ?1", data.country())
                .map(in -> in.word("region", Region.class))
                .findFirst()
                .orElseThrow(() -> new Refusal("country").at("country"));
    }

    private void known(Set<String> countries) {
        long known = RowReader.of(
                        em,
                        "SELECT count(*) AS known FROM country WHERE code = ANY (string_to_array(?1, ' '))",
                        String.join(" ", countries))
                .mapToLong(in -> in.id("known"))
                .sum();
        if (known != countries.size()) {
            throw new Refusal("country").at("countryToAdd");
        }
    }

    private Post find(UUID post, int version) {
        Post found = References.find(em, Post.class, post).orElseThrow(Refusal.NotFound::new);
        found.expect(version);
        return found;
    }

    /** A post is in no scope, so a role for one edition is not enough. */
    private void guard() {
        if (!caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
    }
}
