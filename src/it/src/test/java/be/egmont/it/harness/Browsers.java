package be.egmont.it.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a Chromium: one that is installed, else the one that Playwright downloads, else, as root on a Debian, the
 * system's own. The headless shell is a fifth quicker than the whole browser without its window, and comes first.
 */
final class Browsers {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET =
            List.of("--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Browsers() {}

    /** Playwright itself, which must not download three browsers on its own. */
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static synchronized Browser launch(Playwright playwright) {
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return playwright.chromium().launch(options().setExecutablePath(installed.get()));
        }
        String why = "its download failed";
        if (run(command("com.microsoft.playwright.CLI", "install", "--only-shell", "chromium"))) {
            try {
                return playwright.chromium().launch(options());
            } catch (PlaywrightException e) {
                // on a bare machine the libraries that it needs are missing; the system's own brings them
                why = e.getMessage();
            }
        }
        if (run(List.of("apt-get", "update")) && (apt("chromium-headless-shell") || apt("chromium"))) {
            return playwright
                    .chromium()
                    .launch(options().setExecutablePath(installed().orElseThrow()));
        }
        throw new IllegalStateException(
                "No browser: none of " + NAMES + " is installed, Playwright's own does not run (" + why
                        + ") and apt-get may not install one. Install chromium and try again.");
    }

    private static boolean apt(String name) {
        return run(List.of("apt-get", "install", "-y", "--no-install-recommends", name));
    }

    private static LaunchOptions options() {
        return new LaunchOptions().setArgs(QUIET);
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> command(String main, String... words) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                main),
                        Stream.of(words))
                .toList();
    }

    private static boolean run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(Places.work("browser.log").toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
