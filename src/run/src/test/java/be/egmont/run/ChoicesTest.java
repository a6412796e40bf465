package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoicesTest {

    @TempDir
    private Path root;

    private Path file;

    @BeforeEach
    void aBuild() throws IOException {
        file = Files.createFile(root.resolve("built"));
    }

    @Test
    void withoutAnyTheDataAreInTheProject() {
        Choices choices = choices("port=", "data=", "reset=false");

        assertThat(choices.port()).isEqualTo(8080);
        assertThat(choices.reset()).isFalse();
        assertThat(choices.folders().data()).isEqualTo(root.resolve(".egmont/data"));
        assertThat(choices.folders().log()).isEqualTo(root.resolve(".egmont/log"));
    }

    @Test
    void theLogGoesWithTheDataElsewhere() {
        Choices choices = choices("port=9090", "data=second", "reset=true");

        assertThat(choices.port()).isEqualTo(9090);
        assertThat(choices.reset()).isTrue();
        assertThat(choices.folders().data()).isEqualTo(root.resolve("second"));
        assertThat(choices.folders().log()).isEqualTo(root.resolve("second/log"));
        assertThat(choices.folders().workshop()).isEqualTo(root.resolve(".egmont"));
    }

    @Test
    void whatTheBuildHasNotMadeIsNamed() {
        assertThatThrownBy(() -> Choices.of("root=" + root, "server=" + file, "application=" + root.resolve("no.war")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no.war");
    }

    @Test
    void keycloakIsChosenByName() throws IOException {
        Files.createDirectories(root.resolve("kc/bin"));

        assertThat(choices("sso=").keycloak()).isEmpty();
        assertThat(choices("sso=demo").keycloak()).isEmpty();
        assertThat(choices("sso=keycloak", "keycloak=" + root.resolve("kc")).keycloak())
                .contains(root.resolve("kc"));
        assertThatThrownBy(() -> choices("sso=keycloak", "keycloak=" + root.resolve("nowhere")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> choices("sso=key-cloak"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("key-cloak");
    }

    private Choices choices(String... more) {
        return Choices.of(
                Stream.concat(Stream.of("root=" + root, "server=" + file, "application=" + file), Arrays.stream(more))
                        .toArray(String[]::new));
    }
}
