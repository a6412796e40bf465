package be.egmont.web.access;

import java.util.List;

/**
 * The browser and system of a User-Agent header, just enough to recognise one's own devices. The order matters, since
 * many browsers also name others.
 *
 * @param browser null when it says nothing that we know
 * @param system null when it says nothing that we know
 */
record UserAgent(String browser, String system) {

    /** A part of what a browser says, and what that part gives away. */
    private record Sign(String part, String name) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg/", "Edge"),
            new Sign("EdgA/", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Macintosh", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    static UserAgent of(String said) {
        return new UserAgent(first(BROWSERS, said), first(SYSTEMS, said));
    }

    private static String first(List<Sign> signs, String said) {
        return said == null
                ? null
                : signs.stream()
                        .filter(sign -> said.contains(sign.part()))
                        .map(Sign::name)
                        .findFirst()
                        .orElse(null);
    }
}
