package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.CheckInPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Task 4: reception finds a person by three letters and checks him in and out. */
@ExtendWith(Walking.class)
class CheckInST {

    @Test
    void inAndOutByThreeLetters(Walk walk) {
        Visit aurore = walk.as("aurore.ledentu");
        CheckInPage door = CheckInPage.open(aurore);
        aurore.isAccessible();

        door.find("roo");
        assertThat(door.guests()).anyMatch(guest -> guest.contains("Pieter-Jan Roosebeke"));
        aurore.isAccessible();

        int before = door.headcount();
        door.tap("Pieter-Jan Roosebeke");
        assertThat(door.entries()).first().asString().contains("Pieter-Jan Roosebeke");
        assertThat(Math.abs(door.headcount() - before)).isEqualTo(1);
        aurore.isAccessible();

        door.find("roo");
        door.tap("Pieter-Jan Roosebeke");
        assertThat(door.headcount()).isEqualTo(before);
        aurore.isAccessible().isWithoutComplaint();
    }

    @Test
    void theDoorFitsAPhone(Walk walk) {
        Visit aurore = walk.as("aurore.ledentu", "nl", Visit.PHONE);
        CheckInPage door = CheckInPage.open(aurore);
        door.find("van");

        assertThat(door.guests()).isNotEmpty();
        assertThat(aurore.overflow()).isZero();
        aurore.isAccessible().isWithoutComplaint();
    }
}
