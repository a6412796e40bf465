package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.Role;
import be.egmont.kernel.Confidence;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.post.KeptPost;
import be.egmont.post.PostData;
import be.egmont.post.PostKind;
import be.egmont.post.PostRecords;
import be.egmont.post.PostStatus;
import be.egmont.post.Posts;
import be.egmont.stakeholder.KeptOrganisation;
import be.egmont.stakeholder.OrganisationData;
import be.egmont.stakeholder.OrganisationRecords;
import be.egmont.stakeholder.ScopeKind;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts and organisations are made, changed and taken back by hand. */
@InsideServer
class RecordsIT {

    private static final AtomicInteger CODES = new AtomicInteger();

    @Inject
    private Cast cast;

    @Inject
    private Rows rows;

    @EJB
    private Posts posts;

    @EJB
    private PostRecords postRecords;

    @EJB
    private OrganisationRecords organisationRecords;

    @BeforeEach
    void comesOn() {
        if (cast != null) {
            // outside the server nobody comes on
            cast.as("records-organiser", Role.ORGANISER);
        }
    }

    @AfterEach
    void sweep() {
        if (rows != null) {
            rows.run("DELETE FROM post WHERE code LIKE 'ZZ%'");
            rows.run("DELETE FROM organisation WHERE code LIKE 'ZZ%'");
        }
    }

    private static String code() {
        return "ZZ" + CODES.incrementAndGet();
    }

    private static PostData post(String code, PostKind kind, String country, Set<String> jurisdiction, String zone) {
        return new PostData(
                code,
                kind,
                PostStatus.OPEN,
                new Translated("Fermeture en 2027", "Sluiting in 2027", null, null),
                country,
                new Translated("Łódź", "Łódź", null, null),
                new Translated("Consulat général à Łódź", "Consulaat-generaal in Łódź", null, null),
                jurisdiction,
                null,
                null,
                new Translated(null, null, null, "ECOWAS"),
                zone,
                "https://poland.diplomatie.belgium.be",
                Confidence.MEDIUM,
                "written by hand",
                "a note");
    }

    private static void refused(String key, String field, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal." + key);
            assertThat(refusal.field().orElse(null)).isEqualTo(field);
        });
    }

    @Test
    void aPostIsMadeAndChangedAndAllOfItComesBack() {
        long before = rows.journal();
        String code = code();
        PostData data = post(code, PostKind.CONSULATE_GENERAL, "PL", Set.of("LT", "LV"), "Europe/Warsaw");
        UUID made = postRecords.create(data);
        KeptPost kept = postRecords.view(code);
        assertThat(kept.reference()).isEqualTo(made);
        assertThat(kept.data()).isEqualTo(data);
        assertThat(kept.region().name()).isEqualTo("EUROPE");
        assertThat(posts.view(code).jurisdiction()).hasSize(2);

        PostData other = post(code, PostKind.CONSULATE, "DE", Set.of("LT"), "Europe/Berlin");
        postRecords.change(made, kept.version(), other);
        assertThat(postRecords.view(code).data()).isEqualTo(other);
        refused("stale", null, () -> postRecords.change(made, kept.version(), data));

        int version = postRecords.view(code).version();
        postRecords.change(made, version, data);
        assertThat(postRecords.view(code).data()).as("taken back").isEqualTo(data);
        postRecords.discard(made, postRecords.view(code).version());
        assertThatThrownBy(() -> postRecords.view(code)).isInstanceOf(Refusal.NotFound.class);
        assertThat(rows.since(before))
                .contains("PostRecords.create DONE", "PostRecords.change DONE", "PostRecords.discard DONE")
                .contains("PostRecords.change REFUSED");
    }

    /** Of two who change only the countries that it covers, the second is told as well. */
    @Test
    void theCountriesAloneMakeANewVersion() {
        String code = code();
        UUID made = postRecords.create(post(code, PostKind.EMBASSY, "PL", Set.of("LT"), "Europe/Warsaw"));
        int version = postRecords.view(code).version();
        postRecords.change(made, version, post(code, PostKind.EMBASSY, "PL", Set.of("LV"), "Europe/Warsaw"));
        assertThat(postRecords.view(code).version()).isEqualTo(version + 1);
        refused(
                "stale",
                null,
                () -> postRecords.change(
                        made, version, post(code, PostKind.EMBASSY, "PL", Set.of("EE"), "Europe/Warsaw")));
        assertThat(postRecords.view(code).data().jurisdiction()).containsExactly("LV");
    }

    @Test
    void whatCanBeTrueOfNoPostIsToldAtItsField() {
        String zone = "Europe/Warsaw";
        refused(
                "post-code-taken",
                "code",
                () -> postRecords.create(post("ABJ", PostKind.EMBASSY, "CI", Set.of(), zone)));
        refused("code", "code", () -> postRecords.create(post("łódź", PostKind.EMBASSY, "PL", Set.of(), zone)));
        refused(
                "post-jerusalem",
                "kind",
                () -> postRecords.create(post(code(), PostKind.EMBASSY, "PS", Set.of(), zone)));
        refused(
                "post-taipei",
                "kind",
                () -> postRecords.create(post(code(), PostKind.CONSULATE, "TW", Set.of(), zone)));
        refused("country", "country", () -> postRecords.create(post(code(), PostKind.EMBASSY, "XX", Set.of(), zone)));
        refused(
                "country",
                "countryToAdd",
                () -> postRecords.create(post(code(), PostKind.EMBASSY, "PL", Set.of("XX"), zone)));
        refused(
                "post-covers-itself",
                "countryToAdd",
                () -> postRecords.create(post(code(), PostKind.EMBASSY, "PL", Set.of("PL"), zone)));
        refused("zone", "zone", () -> postRecords.create(post(code(), PostKind.EMBASSY, "PL", Set.of(), "Mars/Base")));

        KeptPost abidjan = postRecords.view("ABJ");
        refused(
                "code-fixed",
                "code",
                () -> postRecords.change(
                        abidjan.reference(),
                        abidjan.version(),
                        post(code(), PostKind.EMBASSY, "CI", Set.of(), "Africa/Abidjan")));
        refused("post-used", null, () -> postRecords.discard(abidjan.reference(), abidjan.version()));
        assertThat(postRecords.view("ABJ")).isEqualTo(abidjan);
    }

    @Test
    void jerusalemAndTaipeiAreShownByTheirCityAlone() {
        String code = code();
        postRecords.create(post(code, PostKind.CONSULATE_GENERAL, "PS", Set.of(), "Asia/Jerusalem"));
        assertThat(posts.view(code).country()).isNull();
        assertThat(postRecords.view(code).data().country()).isEqualTo("PS");
        String other = code();
        postRecords.create(post(other, PostKind.DIPLOMATIC_OFFICE, "TW", Set.of(), "Asia/Taipei"));
        assertThat(posts.view(other).country()).isNull();
    }

    @Test
    void theEmbassiesThatAreThereCanBeSavedAsTheyAre() {
        for (String code : rows.all("SELECT code FROM post WHERE code NOT LIKE '%&%' ORDER BY code")) {
            KeptPost kept = postRecords.view(code);
            postRecords.change(kept.reference(), kept.version(), kept.data());
            assertThat(postRecords.view(code).data()).as(code).isEqualTo(kept.data());
        }
        for (String code : rows.all("SELECT code FROM organisation WHERE code NOT LIKE '%&%' ORDER BY code")) {
            KeptOrganisation kept = organisationRecords.view(code);
            organisationRecords.change(kept.reference(), kept.version(), kept.data());
            assertThat(organisationRecords.view(code).data()).as(code).isEqualTo(kept.data());
        }
    }

    private static OrganisationData organisation(
            String code, ScopeKind scope, Set<String> countries, List<String> regions, String website) {
        return new OrganisationData(
                code,
                "BUSINESS",
                "PRIVATE",
                new Translated("Brasserie d’Udekem", "Brouwerij d’Udekem", null, null),
                website,
                scope,
                countries,
                regions,
                new Translated("bière", "bier", "Bier", "beer"),
                "YES",
                Confidence.LOW,
                "by hand",
                null);
    }

    @Test
    void anOrganisationIsMadeAndItsScopeChanged() {
        String code = code();
        OrganisationData listed = organisation(code, ScopeKind.LIST, Set.of("CN", "PL"), List.of(), null);
        UUID made = organisationRecords.create(listed);
        KeptOrganisation kept = organisationRecords.view(code);
        assertThat(kept.data()).isEqualTo(listed);

        OrganisationData grouped =
                organisation(code, ScopeKind.REGION, Set.of(), List.of("AFRICA", "PACIFIC"), "https://example.be");
        organisationRecords.change(made, kept.version(), grouped);
        assertThat(organisationRecords.view(code).data()).isEqualTo(grouped);
        refused("stale", null, () -> organisationRecords.change(made, kept.version(), listed));
        OrganisationData everywhere = organisation(code, ScopeKind.ALL, Set.of(), List.of(), null);
        organisationRecords.change(made, organisationRecords.view(code).version(), everywhere);
        assertThat(organisationRecords.view(code).data()).isEqualTo(everywhere);
        organisationRecords.discard(made, organisationRecords.view(code).version());
        assertThatThrownBy(() -> organisationRecords.view(code)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatCanBeTrueOfNoOrganisationIsToldAtItsField() {
        refused(
                "organisation-code-taken",
                "code",
                () -> organisationRecords.create(organisation("ENABEL", ScopeKind.ALL, Set.of(), List.of(), null)));
        refused(
                "organisation-countries",
                "countryToAdd",
                () -> organisationRecords.create(organisation(code(), ScopeKind.LIST, Set.of(), List.of(), null)));
        refused(
                "organisation-regions",
                "regions",
                () -> organisationRecords.create(organisation(code(), ScopeKind.REGION, Set.of(), List.of(), null)));
        refused(
                "web-address",
                "website",
                () -> organisationRecords.create(
                        organisation(code(), ScopeKind.ALL, Set.of(), List.of(), "javascript:alert(1)")));
        KeptOrganisation enabel = organisationRecords.view("ENABEL");
        refused("organisation-used", null, () -> organisationRecords.discard(enabel.reference(), enabel.version()));
    }

    /** What a role for one edition may not do is in ScopesIT. */
    @Test
    void nobodyElseWritesThem() {
        cast.as("records-reporter", Role.REPORTER);
        assertThatThrownBy(() -> postRecords.countries()).isInstanceOf(EJBAccessException.class);
    }
}
