package be.egmont.web.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser says of itself, as a person would call it: enough to know one's own devices again, no more. Each name
 * stands before those that pretend to be it as well.
 *
 * @param browser null when it says nothing that we know
 * @param system null when it says nothing that we know
 */
record Agent(String browser, String system) {

    private static final Map<String, String> BROWSERS = ordered(
            "Edg/",
            "Edge",
            "EdgA/",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Macintosh",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    static Agent of(String said) {
        return new Agent(first(BROWSERS, said), first(SYSTEMS, said));
    }

    private static String first(Map<String, String> names, String said) {
        return said == null
                ? null
                : names.entrySet().stream()
                        .filter(name -> said.contains(name.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }
}
