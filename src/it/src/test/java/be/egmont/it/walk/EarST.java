package be.egmont.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.house.Places;
import be.egmont.it.house.ProductionServer;
import be.egmont.run.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The EAR on the ministry's kind of server: it starts, lets somebody in and shows him his page. */
class EarST {

    @Test
    void answersASignedInPage() throws Exception {
        try (ProductionServer server = ProductionServer.open(Places.work("ear"))) {
            Visitor claire = new Visitor(server.url());
            HttpResponse<String> week = claire.signIn("claire.vandenbossche");

            assertThat(week.statusCode()).isEqualTo(200);
            assertThat(week.body()).contains("Claire Vandenbossche").contains("/sign-out");
            assertThat(claire.ask("/delegation/list.xhtml").body()).contains("Abidjan");
            assertThat(claire.ask("/access/people.xhtml").statusCode()).isEqualTo(403);
            assertThat(claire.ask("/api/v1/me").body()).contains("claire.vandenbossche");
            assertThat(claire.ask("/health").statusCode()).isEqualTo(200);
        }
    }
}
