package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.RawHttpClient;
import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While the database is away everybody is told to come again, and it goes on by itself when it is back. */
@ExtendWith(Walking.class)
class DatabaseAwayST {

    private static final String SESSIONS = "/api/v1/editions/2026/sessions";

    @Test
    void pagesAndCallsSayThatItIsAwayAndGoOnByThemselves(Walk walk) throws SQLException {
        Visit desk = walk.as("claire.vandenbossche");
        RawHttpClient claire = RawHttpClient.of(desk);
        assertThat(claire.asks(SESSIONS).statusCode()).isEqualTo(200);
        int told = walk.log("The database does not answer").size();
        int troubles = walk.log("Trouble ").size() + walk.log("Failure ").size();

        try (Walk.Meanwhile away = walk.databaseAway()) {
            assertThat(away).isNotNull();
            for (String page : List.of("/", "/programme/week.xhtml", "/delegation/list.xhtml")) {
                HttpResponse<String> answer = claire.asks(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).as(page).isPresent();
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .as(page)
                        .isPresent();
                assertThat(answer.headers().firstValue("Content-Type"))
                        .as("a list asks while it is written")
                        .hasValue("text/html;charset=UTF-8");
                assertThat(answer.body()).as(page).contains("momentanément indisponible");
            }
            HttpResponse<String> call = claire.asks(SESSIONS);
            assertThat(call.statusCode()).isEqualTo(503);
            assertThat(call.headers().firstValue("Retry-After")).isPresent();
            assertThat(call.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(claire.asks("/health/ready").statusCode()).isEqualTo(503);
            assertThat(claire.asks("/health/live").statusCode()).isEqualTo(200);
            assertThat(desk.open("/programme/week.xhtml")).isEqualTo(503);
            desk.isAccessible();
        }

        desk.page().waitForCondition(() -> claire.asks(SESSIONS).statusCode() == 200);
        assertThat(desk.open("/programme/week.xhtml")).isEqualTo(200);
        assertThat(walk.log("The database does not answer")).hasSize(told + 1);
        assertThat(walk.log("Trouble ").size() + walk.log("Failure ").size()).isEqualTo(troubles);
    }
}
