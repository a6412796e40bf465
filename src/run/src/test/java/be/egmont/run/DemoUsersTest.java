package be.egmont.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoUsersTest {

    private static final String COLUMNS =
            "sub,given_name,family_name,group,role_fr,role_nl,role_de,role_en,groups,hint\n";

    @Test
    void eachHasAnOwnNumberAndARoleInFourLanguages() {
        List<DemoPerson> people = DemoUsers.all();

        assertThat(people).extracting(DemoPerson::sub).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        assertThat(people).allSatisfy(person -> assertThat(person.role()).containsOnlyKeys("fr", "nl", "de", "en"));
    }

    @Test
    void everyRoleOfTheHouseHasSomebody() {
        assertThat(DemoUsers.all().stream().flatMap(person -> person.groups().stream()))
                .containsOnly(
                        "egmont-participant",
                        "egmont-delegation-manager",
                        "egmont-organiser",
                        "egmont-protocol",
                        "egmont-reception",
                        "egmont-reporter",
                        "egmont-catering",
                        "egmont-administrator");
        assertThat(DemoUsers.all()).anyMatch(person -> person.groups().isEmpty());
    }

    @Test
    void groupsAreSeparatedByABar() throws IOException {
        DemoPerson person = DemoUsers.read(new StringReader(
                        COLUMNS + "a.b,A,B,x,\"r, f\",r n,r d,r e,egmont-protocol|egmont-reporter,h\n"))
                .get(0);

        assertThat(person.role()).containsEntry("fr", "r, f");
        assertThat(person.claims("nl"))
                .containsAllEntriesOf(Map.of(
                        "groups", List.of("egmont-protocol", "egmont-reporter"),
                        "preferred_username", "a.b",
                        "name", "A B",
                        "email", "a.b@egmont.example",
                        "locale", "nl"));
    }

    @Test
    void anEmptyFieldIsNamedWithItsLine() {
        assertThatThrownBy(() -> DemoUsers.read(new StringReader(COLUMNS + "a.b,A,B,x,f,n,,e,,h\n")))
                .hasMessageContaining("line 2")
                .hasMessageContaining("role_de");
    }
}
