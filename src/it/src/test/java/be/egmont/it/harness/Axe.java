package be.egmont.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * WCAG 2.2 AA as far as axe can see it. The library's own builder brings axe's half megabyte into the page for each look; here it
 * comes once for each page.
 */
final class Axe {

    private static final List<String> LAW = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String SCRIPT = script();

    /**
     * Of a table of hundreds of rows that are made by one line of a page, looking at each is nearly all of the time: meanwhile those
     * are put aside of which each cell is of a make that a row before has. What is in order is not told, for the same reason.
     */
    private static final String LOOK = """
            async ({part, type, values}) => {
                // the new colours are there with the frame after next
                await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                const make = element => element.tagName + '.' + element.getAttribute('class');
                const alike = [...document.querySelectorAll('main tbody')].flatMap(body => {
                    const seen = new Set();
                    return [...body.rows].filter(row => {
                        const makes = [...row.cells].map(cell => [cell, ...cell.querySelectorAll('*')].map(make).join());
                        const known = makes.every(one => seen.has(one));
                        makes.forEach(one => seen.add(one));
                        return known && !row.contains(document.activeElement) && !(part && row.querySelector(part));
                    });
                });
                const [left, top] = [scrollX, scrollY];
                const aside = alike.map(row => {
                    const place = document.createComment('');
                    row.replaceWith(place);
                    return {place, row};
                });
                try {
                    const context = part ? {include: [[part]]} : document;
                    const found = await axe.run(context, {runOnly: {type, values}, resultTypes: ['violations']});
                    return found.violations.map(rule => rule.id + ': ' + rule.help + ' at '
                        + rule.nodes.slice(0, 5).map(node => node.html).join(' | '));
                } finally {
                    aside.forEach(({place, row}) => place.replaceWith(row));
                    scrollTo(left, top);
                }
            }
            """;

    /**
     * Of what a page is made, without what is written in it: elements with their attributes, those that a rule asks about with their
     * values, and whether they are seen; of siblings that are alike one. Many tests come by the same page in the same state, in
     * another language, and what was found in order there is in order here.
     */
    private static final String MAKE = """
            part => {
                const told = ['class', 'role', 'type', 'hidden', 'open', 'aria-hidden', 'aria-expanded', 'aria-current',
                              'aria-selected', 'aria-checked', 'aria-sort', 'aria-invalid', 'aria-disabled', 'disabled', 'tabindex'];
                const make = element => element.tagName
                    + [...element.attributes].map(one => told.includes(one.name) ? one.name + '=' + one.value
                                                       : one.name + (one.value ? '' : '-')).sort().join()
                    + ([...element.childNodes].some(one => one.nodeType === 3 && one.data.trim()) ? '"' : '')
                    + (element.checkVisibility() ? '' : '~') + (element.checked ? '!' : '')
                    + '(' + [...new Set([...element.children].map(make))].join() + ')';
                const all = make(part ? document.querySelector(part) : document.documentElement);
                let [one, two] = [1, 2];
                for (let i = 0; i < all.length; i++) {
                    one = Math.imul(one ^ all.charCodeAt(i), 2654435761);
                    two = Math.imul(two ^ all.charCodeAt(i), 1597334677) ^ one >>> 15;
                }
                return [location.pathname, part, innerWidth, all.length, one, two].join(' ');
            }
            """;

    private static final Set<String> IN_ORDER = ConcurrentHashMap.newKeySet();

    private Axe() {}

    /**
     * Leaves the page light.
     *
     * @param part of the page, as a selector; null for all of it
     */
    static void check(Page page, String part) {
        String make = (String) page.evaluate(MAKE, part);
        if (IN_ORDER.contains(make)) {
            return;
        }
        if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
            page.evaluate(SCRIPT);
        }
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Map<String, Object> asked = new HashMap<>();
            asked.put("part", part);
            // in the dark only the colours are others
            asked.put("type", scheme == ColorScheme.LIGHT ? "tag" : "rule");
            asked.put("values", scheme == ColorScheme.LIGHT ? LAW : COLOURS);
            assertThat((List<?>) page.evaluate(LOOK, asked))
                    .as("%s, %s", page.url(), scheme)
                    .isEmpty();
        }
        IN_ORDER.add(make);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
