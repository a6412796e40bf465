package be.egmont.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** WCAG 2.2 AA as far as axe can see it. */
final class Axe {

    private static final List<String> LAW = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Of a table of hundreds of rows that are made by one line of a page, looking at each is nearly all of the time. */
    private static final String ROWS_LIKE_THOSE_BEFORE = "main tbody > tr:nth-child(n + 16)";

    private Axe() {}

    /**
     * Leaves the page light.
     *
     * @param part of the page, as a selector; null for all of it
     */
    static void check(Page page, String part) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            // the new colours are there with the frame after next
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            // asks the page itself; the other way opens a second one each time, for frames of other hosts, which there
            // are none of
            AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(violationsOf(scheme));
            if (part == null) {
                axe.exclude(ROWS_LIKE_THOSE_BEFORE);
            } else {
                axe.include(part);
            }
            List<String> faults =
                    axe.analyze().getViolations().stream().map(Axe::told).toList();
            assertThat(faults).as("%s, %s", page.url(), scheme).isEmpty();
        }
    }

    /** In the dark only the colours are others. What is in order is not told: of a long table that is most of the time. */
    private static AxeRunOptions violationsOf(ColorScheme scheme) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeRunOnlyOptions only = new AxeRunOnlyOptions();
        only.setType(scheme == ColorScheme.LIGHT ? "tag" : "rule");
        only.setValues(scheme == ColorScheme.LIGHT ? LAW : COLOURS);
        options.setRunOnly(only);
        return options;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }
}
