package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.WeekPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Task 1: somebody signs in and has his own week before him, in his language. */
@ExtendWith(Walking.class)
class MyWeekST {

    @Test
    void aHeadOfPostSeesHerWeek(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");
        WeekPage week = WeekPage.open(claire);

        assertThat(claire.heading()).isEqualTo("Ma semaine");
        assertThat(week.days()).hasSize(5);
        assertThat(week.entries()).isNotEmpty();
        claire.isAccessible().isWithoutComplaint();
    }

    @Test
    void theLanguageChangesInPlace(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche");
        claire.open("/");

        claire.speak("nl");

        assertThat(claire.heading()).isEqualTo("Mijn week");
        assertThat(claire.page().locator("html").getAttribute("lang")).isEqualTo("nl");
    }

    @Test
    void itFitsAPhone(Walk walk) {
        Visit claire = walk.as("claire.vandenbossche", "nl", Visit.PHONE);
        claire.open("/");

        assertThat(claire.overflow()).isZero();
        claire.isAccessible().isWithoutComplaint();
    }
}
