package be.egmont.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.kernel.Setting;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartupSafetyCheckTest {

    private static final String RANDOM = "d41d8cd98f00b204e9800998ecf8427e";

    private final Map<Setting, String> settings = new EnumMap<>(Map.of(
            Setting.OIDC_ISSUER, "https://192.0.2.7/realms/staff",
            Setting.URL, "https://egmont.ministry.example",
            Setting.OIDC_CLIENT_ID, "egmont",
            Setting.OIDC_CLIENT_SECRET, RANDOM,
            Setting.DB_PASSWORD, RANDOM,
            Setting.RATE_AT_ONCE, "2",
            Setting.RATE_PAGES_AT_ONCE, "6",
            Setting.RATE_CALLS_AT_ONCE, "3"));

    @Test
    void productionTrustsAProviderOverHttps() {
        assertThat(unsafe()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.7/",
                "http://localhost:8180/egmont",
                "https://localhost/egmont",
                "https://localhost./egmont",
                "https://LOCALHOST/egmont",
                "https://provider.localhost/egmont",
                "https://127.0.0.1/egmont",
                "https://127.1.2.3/egmont",
                "https://127.1/egmont",
                "https://2130706433/egmont",
                "https://[::1]/egmont",
                "https://[::ffff:127.0.0.1]/egmont",
                "https://0.0.0.0/egmont",
                "192.0.2.7",
                "not an address"
            })
    void productionRefusesADemoProviderAndNamesTheSetting(String issuer) {
        settings.put(Setting.OIDC_ISSUER, issuer);
        assertThat(unsafe())
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("egmont.oidc.issuer").contains(issuer));
    }

    @Test
    void aServerThatLosesItsDotsOnTheWayIsRefused() {
        assertThat(StartupSafetyCheck.misspelt(Locale.forLanguageTag("tr-TR")))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("tr_TR").contains("-Duser.language=en"));
        assertThat(Stream.of("fr-BE", "nl-BE", "de-BE", "en-GB", "ar-EG", "lt-LT")
                        .map(Locale::forLanguageTag)
                        .map(StartupSafetyCheck::misspelt))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void theSameHoldsForEachOfItsAddresses() {
        settings.put(Setting.OIDC_TOKEN_ENDPOINT, "http://192.0.2.7/token");
        assertThat(unsafe()).hasValueSatisfying(reason -> assertThat(reason).contains("egmont.oidc.token.endpoint"));
    }

    @Test
    void productionIsReachedOverHttps() {
        settings.put(Setting.URL, "http://egmont.ministry.example");
        assertThat(unsafe()).hasValueSatisfying(reason -> assertThat(reason).contains("egmont.url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://192.0.2.9/egmont",
                "jdbc:postgresql://192.0.2.9:5432/egmont?sslmode=require",
                "jdbc:postgresql://192.0.2.9/egmont?sslmode=verify-fuller",
                "jdbc:postgresql://192.0.2.9/egmont?password=hidden&sslmode=verify-ca",
                "jdbc:postgresql://localhost,192.0.2.9/egmont",
                "jdbc:other://192.0.2.9/egmont?sslmode=verify-full"
            })
    void productionKnowsWithWhichDatabaseItSpeaks(String database) {
        settings.put(Setting.DB_URL, database);
        assertThat(unsafe())
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("egmont.db.url").doesNotContain("192.0.2.9", "hidden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://192.0.2.9/egmont?sslmode=verify-full",
                "jdbc:postgresql://192.0.2.9,192.0.2.10:5433/egmont?user=x&sslmode=verify-full&connectTimeout=3",
                "jdbc:postgresql://localhost:5432/egmont",
                "jdbc:postgresql://127.0.0.1,[::1]:5433/egmont?connectTimeout=3",
                "jdbc:postgresql:egmont",
                "jdbc:postgresql:///egmont"
            })
    void overVerifiedTlsOrOnThisMachine(String database) {
        settings.put(Setting.DB_URL, database);
        assertThat(unsafe()).isEmpty();
    }

    @Test
    void productionHasTheRealTime() {
        settings.put(Setting.CLOCK_START, "2026-02-04T09:42:00Z");
        assertThat(unsafe()).hasValueSatisfying(reason -> assertThat(reason).contains("egmont.clock.start"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_PAGES_AT_ONCE", "RATE_CALLS_AT_ONCE"})
    void nobodyCanHoldAllPlacesOfANode(Setting places) {
        settings.put(places, "2");
        assertThat(unsafe())
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("egmont.rate.at.once").contains(places.key()));
    }

    @ParameterizedTest
    @EnumSource(names = {"OIDC_CLIENT_SECRET", "DB_PASSWORD"})
    void productionHasSecretsThatNobodyGuesses(Setting secret) {
        for (String guessed : new String[] {"short", "egmont", "Password-0123456789", "change-me-please-00"}) {
            settings.put(secret, guessed);
            assertThat(unsafe())
                    .hasValueSatisfying(
                            reason -> assertThat(reason).contains(secret.key()).doesNotContain(guessed + " "));
        }
    }

    @Test
    void aDemonstrationIsOnThisMachineAlone() {
        settings.put(Setting.DEMO, "true");
        assertThat(unsafe()).hasValueSatisfying(reason -> assertThat(reason).contains("egmont.demo"));
        settings.put(Setting.URL, "http://localhost:8080");
        settings.put(Setting.OIDC_ISSUER, "http://localhost:8180/egmont");
        assertThat(unsafe()).isEmpty();
    }

    private Optional<String> unsafe() {
        return StartupSafetyCheck.unsafe(setting -> Optional.ofNullable(settings.get(setting)));
    }
}
