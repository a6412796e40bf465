package be.egmont.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestTokenTest {

    private static final UUID LINK = new UUID(1, 2);

    @Test
    void followsFromTheLinkAndTheSecretAndFromNothingElse() {
        String token = GuestToken.of(LINK, "a secret of this house");
        assertThat(token).hasSize(43).isEqualTo(GuestToken.of(LINK, "a secret of this house"));
        assertThat(token).isNotEqualTo(GuestToken.of(LINK, "a secret of another"));
        assertThat(token).isNotEqualTo(GuestToken.of(new UUID(1, 3), "a secret of this house"));
        Set<String> all = new HashSet<>();
        IntStream.range(0, 1000).forEach(i -> all.add(GuestToken.of(new UUID(0, i), "a secret of this house")));
        assertThat(all).hasSize(1000);
    }

    @Test
    void theDatabaseKnowsItsHashAlone() {
        String token = GuestToken.of(LINK, "a secret of this house");
        assertThat(GuestToken.hash(token)).hasSize(64).doesNotContain(token).isEqualTo(GuestToken.hash(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.B@Company.EXAMPLE ", "liaison+days@sub.company.example"})
    void anAddressIsKeptInSmallLetters(String typed) {
        assertThat(GuestLinks.address(typed)).isEqualTo(typed.strip().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a b@c.example",
                "a@b.example, c@d.example",
                "a@b.example\nBcc: c@d.example",
                "<a@b.example>",
                "\"a\"@b.example",
                "a@b_.example"
            })
    void whatIsNoAddressIsNotWrittenTo(String typed) {
        assertThat(GuestLinks.address(typed)).isNull();
        assertThat(GuestLinks.address("x".repeat(250) + "@b.example")).isNull();
        assertThat(GuestLinks.address(null)).isNull();
    }
}
