package be.egmont.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeStartTest {

    private static final String PROVIDER = "https://login.ministry.example/realms/staff";
    private static final String HOUSE = "https://egmont.ministry.example";

    @Test
    void productionTrustsAProviderOverHttps() {
        assertThat(SafeStart.unsafe(false, PROVIDER, HOUSE, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.ministry.example/",
                "http://localhost:8180/egmont",
                "https://localhost/egmont",
                "https://LOCALHOST/egmont",
                "https://provider.localhost/egmont",
                "https://127.0.0.1/egmont",
                "https://127.1.2.3/egmont",
                "https://[::1]/egmont",
                "https://0.0.0.0/egmont",
                "login.ministry.example",
                "not an address"
            })
    void productionRefusesADemoProviderAndNamesTheSetting(String issuer) {
        assertThat(SafeStart.unsafe(false, issuer, HOUSE, Optional.empty()))
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("egmont.oidc.issuer").contains(issuer));
        assertThat(SafeStart.unsafe(true, issuer, HOUSE, Optional.empty())).isEmpty();
    }

    @Test
    void productionIsReachedOverHttps() {
        assertThat(SafeStart.unsafe(false, PROVIDER, "http://egmont.ministry.example", Optional.empty()))
                .hasValueSatisfying(reason -> assertThat(reason).contains("egmont.url"));
    }

    @Test
    void productionHasTheRealTime() {
        assertThat(SafeStart.unsafe(false, PROVIDER, HOUSE, Optional.of("2026-02-04T09:42:00Z")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("egmont.clock.start"));
    }
}
