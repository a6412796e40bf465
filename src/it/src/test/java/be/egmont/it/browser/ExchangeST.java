package be.egmont.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.it.harness.Visit;
import be.egmont.it.harness.Walk;
import be.egmont.it.harness.Walking;
import be.egmont.it.page.ImportPage;
import be.egmont.it.page.ListPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files in and out, as somebody of the team sees it: checked, corrected, imported, looked at and undone. */
@ExtendWith(Walking.class)
class ExchangeST {

    private static final String KATRIEN = "katrien.dewaelsche";

    private static final String HEAD = "code,name_fr,name_nl,kind,confidence\n";

    @Test
    void aFileIsImportedAndUndone(Walk walk) {
        Visit katrien = walk.as(KATRIEN, "nl");
        send(katrien, "ROOMS", HEAD + "WALK-1,Un,Een,SALON,HIGH\nWALK-2,Deux,Twee,SALON,HIGH\n");
        katrien.page().locator("[id='bring:all']").waitFor();
        assertThat(ListPage.here(katrien).rows()).hasSize(2).allMatch(row -> row.contains("Nieuw"));
        assertThat(katrien.overflow()).isZero();
        katrien.isAccessible().isWithoutComplaint();

        katrien.page().locator("[id='bring:all']").click();
        katrien.page().waitForURL(address -> address.contains("/exchange/run.xhtml"));
        assertThat(ListPage.here(katrien).rows()).hasSize(2).anyMatch(row -> row.contains("Een"));
        katrien.isAccessible().isWithoutComplaint();

        katrien.page().locator("button[data-opens=undoing]").click();
        katrien.isAccessible();
        katrien.page().locator("[id='undoForm:undo']").click();
        katrien.page().locator(".toast").waitFor();
        assertThat(katrien.page().locator("main .status").first().textContent()).contains("Ongedaan gemaakt");

        ListPage runs = ListPage.open(katrien, "/exchange/runs.xhtml");
        assertThat(runs.rows().get(0)).contains("rooms.csv", "Zalen", "Ongedaan gemaakt");
        katrien.isAccessible().isWithoutComplaint();
    }

    @Test
    void columnsAreMatchedByHandAndErrorsFoundAtTheirCells(Walk walk) {
        Visit katrien = walk.as(KATRIEN, "fr", Visit.PHONE);
        send(
                katrien,
                "ROOMS",
                "Kode,Nom du lieu,Naam,Sorte,Sûr\nWALK-3,Trois,Drie,SALOON,HIGH\nWALK-4,Quatre,Vier,SALON,HIGH\n");
        katrien.page().locator("[id='match:again']").waitFor();
        assertThat(katrien.overflow()).isZero();
        katrien.isAccessible();
        choose(katrien, "Code", "Kode");
        choose(katrien, "Dénomination (FR)", "Nom du lieu");
        choose(katrien, "Dénomination (NL)", "Naam");
        choose(katrien, "Type", "Sorte");
        choose(katrien, "Fiabilité", "Sûr");
        katrien.page().locator("[id='match:again']").click();
        katrien.page().locator("[id='list:rows']").waitFor();
        ListPage rows = ListPage.here(katrien);
        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.rows().get(0)).contains("WALK-3", "À corriger", "D2", "Sorte", "SALOON");
        katrien.page().locator("main nav.chips a:has-text('À corriger')").click();
        assertThat(ListPage.here(katrien).rows()).hasSize(1);
        String file = katrien.page().url().replaceFirst(".*file=([^&]*).*", "$1");
        assertThat(katrien.ask("/exchange/problems/" + file + ".csv").text())
                .contains("D2")
                .contains("SALOON");

        // the choice is remembered
        send(katrien, "ROOMS", "Kode,Nom du lieu,Naam,Sorte,Sûr\nWALK-3,Trois,Drie,SALON,HIGH\n");
        katrien.page().locator("[id='bring:all']").waitFor();
        katrien.page().locator("[id='bring:drop']").click();
        katrien.isWithoutComplaint();
    }

    @Test
    void templatesAndTablesGoOut(Walk walk) {
        Visit katrien = walk.as(KATRIEN, "de");
        for (String file :
                new String[] {"posts.xlsx", "posts.ods", "posts.csv", "posts.csv?separator=comma", "people.csv"}) {
            assertThat(katrien.ask("/exchange/export/" + file).status())
                    .as(file)
                    .isEqualTo(200);
        }
        assertThat(katrien.ask("/exchange/export/posts.csv?separator=comma").text())
                .startsWith("code,type,status");
        assertThat(katrien.ask("/exchange/export/people.csv?edition=1830").status())
                .isEqualTo(404);
        assertThat(katrien.ask("/exchange/export/nothing.csv").status()).isEqualTo(404);
        assertThat(katrien.ask("/exchange/template/people.xlsx").status()).isEqualTo(200);
        assertThat(katrien.ask("/exchange/template/people.ods").status()).isEqualTo(200);
    }

    /** Five thousand people, forty of whom have one of twelve faults, are checked, corrected, brought in and taken back. */
    @Test
    void aLargeFileIsWorkedOnWhileOneWatches(Walk walk) {
        Visit katrien = walk.as(KATRIEN, "fr");
        send(katrien, "PEOPLE", people(true));
        katrien.page().locator("main nav.chips").waitFor();
        assertThat(Visit.text(katrien.page().locator("main nav.chips a:has-text('À corriger')")))
                .contains("40");
        katrien.page().locator("main nav.chips a:has-text('À corriger')").click();
        katrien.page().locator("[id='list:rows'] tbody tr").first().waitFor();
        assertThat(ListPage.here(katrien).rows()).allMatch(row -> row.contains("À corriger"));
        katrien.isAccessible();

        send(katrien, "PEOPLE", people(false));
        katrien.page().locator("[id='bring:all']").waitFor();
        katrien.page().locator("[id='bring:all']").click();
        katrien.page().waitForURL(address -> address.contains("/exchange/run.xhtml"));
        assertThat(Visit.text(katrien.page().locator("main .figures")).replaceAll("[^0-9]", ""))
                .startsWith("5000");
        String run = katrien.page().url();
        katrien.page().locator("button[data-opens=undoing]").click();
        katrien.page().locator("[id='undoForm:undo']").click();
        katrien.page().waitForURL(address -> address.contains("job="));

        // it goes on while nobody watches
        ListPage.open(katrien, "/exchange/runs.xhtml");
        katrien.page().navigate(run);
        katrien.page().locator("main .status:has-text('Annulé')").waitFor();
        katrien.isWithoutComplaint();
    }

    private static String people(boolean faulty) {
        StringBuilder file =
                new StringBuilder("edition,post,organisation,given_name,family_name,address_form,language_role,"
                        + "language,capacity,function_fr,function_nl,from,to,leads,email,reference\n");
        for (int i = 0; i < 5_000; i++) {
            String[] cells = {
                "2026",
                "ABJ",
                "",
                "Noor" + i,
                "Many",
                "F",
                "FR",
                "FR",
                "STAFF",
                "Attachée",
                "Attaché",
                "2025-09-01",
                "",
                "NO",
                "noor" + i + "@example.org",
                ""
            };
            if (faulty && i % 125 == 7) {
                fault(cells, i / 125 % 12);
            }
            file.append(String.join(",", cells)).append('\n');
        }
        return file.toString();
    }

    private static void fault(String[] cells, int kind) {
        switch (kind) {
            case 0 -> cells[0] = "1830";
            case 1 -> cells[1] = "XXX";
            case 2 -> cells[2] = "ENABEL";
            case 3 -> cells[3] = "";
            case 4 -> cells[3] = "N".repeat(101);
            case 5 -> cells[5] = "Q";
            case 6 -> cells[6] = "DE";
            case 7 -> cells[8] = "BOSS";
            case 8 -> cells[11] = "yesterday";
            case 9 -> cells[12] = "2020-01-01";
            case 10 -> cells[14] = "nobody";
            default -> cells[15] = "42";
        }
    }

    private static void choose(Visit visit, String column, String heading) {
        visit.page()
                .getByLabel(column, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(false))
                .first()
                .selectOption(heading);
    }

    private static void send(Visit visit, String kind, String file) {
        ImportPage.send(visit, kind, "rooms.csv", file);
    }
}
