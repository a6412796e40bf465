package be.egmont.web.frame;

import be.egmont.web.frame.Suggestions.Suggestion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.stream.Stream;

/** The time zones that a form offers: all of a region and a city, that of the ministry first. */
@Named("zones")
@RequestScoped
public class Zones {

    private static final String HOME = "Europe/Brussels";

    @Inject
    private Words words;

    private Suggestions<String> suggestions;

    public Suggestions<String> getSuggestions() {
        if (suggestions == null) {
            suggestions = new Suggestions<>(
                    Stream.concat(
                                    Stream.of(HOME),
                                    ZoneId.getAvailableZoneIds().stream()
                                            .filter(Zones::isOfAPlace)
                                            .sorted())
                            .distinct()
                            .map(zone -> new Suggestion<>(zone, zone, null))
                            .toList(),
                    words.get("edition.zone.unknown"));
        }
        return suggestions;
    }

    private static boolean isOfAPlace(String zone) {
        return zone.indexOf('/') > 0 && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/");
    }
}
