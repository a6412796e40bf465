package be.egmont.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void onlySignaturesWithAPrivateKeyAreTrusted() {
        assertThat(Tokens.algorithms(List.of(
                        JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.HS256, JWSAlgorithm.parse("none"))))
                .containsExactlyInAnyOrder(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    }

    @Test
    void aProviderThatSaysNothingSignsAsTheStandardAsks() {
        assertThat(Tokens.algorithms(null)).containsExactly(JWSAlgorithm.RS256);
        assertThat(Tokens.algorithms(List.of(JWSAlgorithm.HS256))).containsExactly(JWSAlgorithm.RS256);
    }
}
