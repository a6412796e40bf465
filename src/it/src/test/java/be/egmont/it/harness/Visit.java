package be.egmont.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person before one screen. What the browser complains about on the way is a fault of ours. */
public final class Visit implements AutoCloseable {

    public static final int DESK = 1400;
    public static final int PHONE = 390;
    private static final int PATIENCE = 90_000;
    private static final String NOTICE = "/access/privacy.xhtml?back=";

    private final String url;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, String url, String language, int width) {
        this.url = url;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(ColorScheme.LIGHT)
                // what is reached over TLS has made its certificate itself
                .setIgnoreHTTPSErrors(url.startsWith("https:"))
                // between two colours there are others: what is measured must stand still
                .setReducedMotion(ReducedMotion.REDUCE));
        // a page is compiled when it is first asked for, on a machine that may have other things to do
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    /**
     * At the demo provider, by what its form would send: pages that nobody looks at are not drawn, which is most of the time of many
     * a test. What somebody sees begins with {@link #open}.
     */
    void signIn(String subject) {
        APIResponse asked =
                context.request().get(url + "/", RequestOptions.create().setHeader("Accept", "text/html"));
        Matcher form = Pattern.compile("name=\"username\" value=\"" + subject
                        + "\"><input type=\"hidden\" name=\"claims\" value=\"([^\"]*)\"")
                .matcher(asked.text());
        assertThat(form.find())
                .as("%s among the people of %s", subject, asked.url())
                .isTrue();
        String claims = form.group(1)
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        APIResponse back = context.request()
                .post(
                        asked.url(),
                        RequestOptions.create()
                                .setHeader("Accept", "text/html")
                                .setForm(FormData.create()
                                        .set("username", subject)
                                        .set("claims", claims)));
        assertThat(back.url()).startsWith(url);
        if (back.url().contains(NOTICE)) {
            page.navigate(back.url());
            readNotice();
        }
    }

    /** With name and password, on Keycloak's own page, from wherever the application has redirected to it. */
    public void signIn(String subject, String password) {
        page.locator("#username").fill(subject);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(url));
        readNotice();
    }

    /** Chooses somebody on the provider's page, and comes back from there. */
    public void choose(String subject) {
        page.locator("form:has(input[name=username][value='" + subject + "']) button")
                .click();
        page.waitForURL(address -> address.startsWith(url));
        readNotice();
    }

    /** The first time one is told what is kept of one, and goes on from there. */
    private void readNotice() {
        if (address().startsWith(NOTICE)) {
            page.locator("#notice\\:read").click();
            page.waitForURL(address -> address.startsWith(url) && !address.contains("/access/privacy.xhtml"));
        }
    }

    /**
     * Goes there by the address bar.
     *
     * @return what the server answered
     */
    public int open(String path) {
        return page.navigate(url + path).status();
    }

    /** Asks for it beside the page, as a script with the same cookies would, and follows no redirect. */
    public APIResponse ask(String path) {
        return context.request().get(url + path, RequestOptions.create().setMaxRedirects(0));
    }

    /**
     * Asks for something to be done, as a script of a page would.
     *
     * @param body what is sent along, where that is a matter of the method
     */
    public APIResponse ask(String method, String path, String body) {
        RequestOptions options =
                RequestOptions.create().setMethod(method).setMaxRedirects(0).setHeader("X-Egmont-Request", "1");
        if (method.equals("POST") || method.equals("PUT")) {
            options.setHeader("Content-Type", "application/json").setData(body);
        }
        return context.request().fetch(url + path, options);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Path and query of the address bar. */
    public String address() {
        return page.url().startsWith(url) ? page.url().substring(url.length()) : page.url();
    }

    public String url() {
        return url;
    }

    /** The heading of the page. */
    public String heading() {
        return text(page.locator("h1"));
    }

    /** Without the space around it and with usual spaces within. */
    public static String text(Locator where) {
        return where.innerText().replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    /** Reads on in another language, on the same page. */
    public void speak(String language) {
        page.locator(".tongues button[value=" + language + "]:visible").click();
        page.waitForCondition(() -> language.equals(page.locator("html").getAttribute("lang")));
    }

    /** By how many pixels the page is wider than the screen. */
    public int overflow() {
        return (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    }

    /** Nothing on this page keeps anybody out, by the rules that a machine can check, light and dark. */
    public Visit isAccessible() {
        return isAccessible(null);
    }

    /** The same of a part that has opened on a page that was looked at before; of a long page that is much quicker. */
    public Visit isAccessible(String part) {
        Axe.check(page, part);
        return this;
    }

    public void isWithoutComplaint() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
