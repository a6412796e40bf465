package be.egmont.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void whoNamesNothingIsNotAskedAboutAtTheDatabase() {
        assertThat(References.find(null, Object.class, null)).isEmpty();
    }
}
