package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ListPage;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of everyday: each is sorted and turned on a phone, by keyboard, and its address shows the same again. */
@ExtendWith(Walking.class)
class TablesST {

    /** In which some are whole on one page, of those that the demo has few. */
    @ParameterizedTest
    @CsvSource({
        "claire.vandenbossche, /stakeholder/list.xhtml?rows=20, Membres, members, true",
        "claire.vandenbossche, /meeting/list.xhtml?rows=20, Avec, with, false",
        "youssef.benhaddou, /reporting/session.xhtml?session=S04&rows=20, Nom, name, true",
        "nele.goossenaerts, /attendance/session.xhtml?session=S04&rows=20, Minutes, minutes, true",
        "youssef.benhaddou, /reporting/summary.xhtml?rows=20, Personnes attendues, expected, true",
        "claire.vandenbossche, /edition/list.xhtml?rows=20, Lieu, venue, false",
    })
    void isSortedAndTurned(String reader, String path, String column, String name, boolean turns, Walk walk) {
        Visit visit = walk.as(reader, "fr", Visit.PHONE);
        ListPage list = ListPage.open(visit, path);
        List<String> before = list.rows();
        list.sort(column);
        assertThat(visit.address()).contains("sort=" + name);
        assertThat(list.rows()).hasSameSizeAs(before).isNotEqualTo(before);
        if (turns) {
            list.turn();
            assertThat(visit.address()).contains("sort=" + name, "page=2");
        }

        List<String> shown = list.rows();
        assertThat(ListPage.open(visit, visit.address()).rows()).isEqualTo(shown);
        assertThat(visit.overflow()).isZero();
        visit.isAccessible().isWithoutComplaint();
    }
}
