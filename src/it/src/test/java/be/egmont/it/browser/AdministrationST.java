package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Task 6: an administrator sees who has which role. */
@ExtendWith(Walking.class)
class AdministrationST {

    @Test
    void whoHasWhichRole(Walk walk) {
        walk.as("claire.vandenbossche");
        Visit katrien = walk.as("katrien.dewaelsche");
        ListPage people = ListPage.open(katrien, "/access/people.xhtml");

        assertThat(people.rows())
                .anyMatch(row -> row.contains("Claire Vandenbossche") && row.contains("Abidjan"))
                .anyMatch(row -> row.contains("Katrien Dewaelsche") && row.contains("Administra"));
        katrien.isAccessible();

        people.search("text", "katrien");
        assertThat(people.rows()).singleElement().asString().contains("Katrien Dewaelsche");
        katrien.isAccessible().isWithoutComplaint();
    }
}
