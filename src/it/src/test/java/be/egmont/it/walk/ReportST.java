package be.egmont.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.house.Visit;
import be.egmont.it.house.Walk;
import be.egmont.it.house.Walking;
import be.egmont.it.page.ReportPage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Task 5: a reporter reads who was there and takes the reports away as spreadsheets, for a reason. */
@ExtendWith(Walking.class)
class ReportST {

    @ParameterizedTest
    @ValueSource(
            strings = {"/reporting/session.xhtml?session=S04", "/reporting/summary.xhtml", "/reporting/matrix.xhtml"})
    void readAndTakenAway(String report, Walk walk) {
        Visit youssef = walk.as("youssef.benhaddou");
        ReportPage page = ReportPage.open(youssef, report);
        assertThat(page.rows()).isNotEmpty();
        youssef.isAccessible();

        page.leave();
        youssef.isAccessible();
        page.takeWithoutReason();
        youssef.isAccessible();

        assertThat(page.take("Rapport au cabinet"))
                .contains("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        youssef.isWithoutComplaint();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/attendance/session.xhtml?session=S04", "/reporting/matrix.xhtml"})
    void theyFitAPhone(String report, Walk walk) {
        Visit youssef = walk.as("youssef.benhaddou", "nl", Visit.PHONE);
        youssef.open(report);

        assertThat(youssef.overflow()).isZero();
        youssef.isAccessible().isWithoutComplaint();
    }
}
