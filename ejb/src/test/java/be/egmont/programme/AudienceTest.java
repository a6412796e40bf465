package be.egmont.programme;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.post.PostKind;
import be.egmont.post.Region;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {

    @ParameterizedTest(name = "{0} is for the head of {1}: {2}")
    @CsvSource({
        "ALL_HEADS, EMBASSY, true",
        "ALL_HEADS, DIPLOMATIC_OFFICE, true",
        "OPTIONAL_GROUPS, CONSULATE, true",
        "BILATERAL_AND_CONSULAR_HEADS, EMBASSY, true",
        "BILATERAL_AND_CONSULAR_HEADS, CONSULATE_GENERAL, true",
        "BILATERAL_AND_CONSULAR_HEADS, DIPLOMATIC_OFFICE, true",
        "BILATERAL_AND_CONSULAR_HEADS, PERMANENT_REPRESENTATION, false",
        "PERMANENT_REPRESENTATIVES, PERMANENT_REPRESENTATION, true",
        "PERMANENT_REPRESENTATIVES, EMBASSY, false",
        "CONSULS_GENERAL, CONSULATE_GENERAL, true",
        "CONSULS_GENERAL, CONSULATE, true",
        "CONSULS_GENERAL, EMBASSY, false",
        "AMBASSADORS, EMBASSY, true",
        "AMBASSADORS, DIPLOMATIC_OFFICE, false",
        "AMBASSADORS, PERMANENT_REPRESENTATION, false",
        "BY_NAME, EMBASSY, false"
    })
    void theTypeOfPostDecides(AudienceKind kind, PostKind post, boolean invited) {
        assertThat(new Audience(kind, Set.of()).isFor(post, Region.EUROPE)).isEqualTo(invited);
    }

    @Test
    void aRegionalSessionIsForItsRegionsOnly() {
        Audience africa = new Audience(AudienceKind.BY_REGION, Set.of(Region.AFRICA, Region.MENA));
        assertThat(africa.isFor(PostKind.EMBASSY, Region.AFRICA)).isTrue();
        assertThat(africa.isFor(PostKind.EMBASSY, Region.ASIA_PACIFIC)).isFalse();
    }

    /** Five round tables, one a region: nobody is left out and nobody has to be at two. */
    @Property
    void parallelRegionalSessionsPartTheHeads(@ForAll PostKind post, @ForAll Region region) {
        long tables = EnumSet.allOf(Region.class).stream()
                .map(each -> new Audience(AudienceKind.BY_REGION, Set.of(each)))
                .filter(audience -> audience.isFor(post, region))
                .count();
        assertThat(tables).isEqualTo(1);
    }

    /** The meetings by category stand side by side in the programme. */
    @Property
    void theMeetingsByCategoryDoNotShareAHead(@ForAll PostKind post, @ForAll Region region) {
        long meetings = Set.of(
                        AudienceKind.PERMANENT_REPRESENTATIVES, AudienceKind.CONSULS_GENERAL, AudienceKind.AMBASSADORS)
                .stream()
                .filter(kind -> new Audience(kind, Set.of()).isFor(post, region))
                .count();
        assertThat(meetings).isLessThanOrEqualTo(1);
    }
}
