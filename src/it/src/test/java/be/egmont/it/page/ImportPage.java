package be.egmont.it.page;

import be.egmont.it.harness.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;

/** Where files come in. */
public final class ImportPage {

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private ImportPage() {}

    /** Has a file checked; a job may be at it, for which this waits. */
    public static void send(Visit visit, String kind, String name, String file) {
        visit.open("/exchange/import.xhtml");
        visit.page().locator("[id='choose:kind']").selectOption(kind);
        visit.page()
                .locator("[id='choose:upload']")
                .setInputFiles(new FilePayload(name, "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        visit.page().locator("[id='choose:look']").click();
        visit.page().waitForURL(address -> address.contains("file="));
        visit.page().locator("[id='watching:cancel']").waitFor(GONE);
    }

    /** People of that name at the post in Abidjan, in few rows, but so long that a job brings them in. */
    public static String people(int count, String family) {
        StringBuilder file = new StringBuilder("edition,post,organisation,given_name,family_name,address_form,"
                + "language_role,language,capacity,function_fr,function_nl,from,leads\n");
        for (int i = 0; i < count; i++) {
            file.append("2026,ABJ,,Noor")
                    .append(i)
                    .append(',')
                    .append(family)
                    .append(",F,FR,FR,STAFF,")
                    .append("Attachée ".repeat(100))
                    .append(",Attaché,2025-09-01,NO\n");
        }
        return file.toString();
    }
}
