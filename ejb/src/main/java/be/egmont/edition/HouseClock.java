package be.egmont.edition;

import be.egmont.kernel.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The application's clock; in a demonstration it starts at a moment of the edition and runs from there. */
@ApplicationScoped
public class HouseClock {

    @Produces
    @ApplicationScoped
    Clock clock() {
        Clock utc = Clock.systemUTC();
        if (!Setting.DEMO.isOn()) {
            return utc;
        }
        return Setting.CLOCK_START
                .find()
                .map(Instant::parse)
                .map(start -> Clock.offset(utc, Duration.between(utc.instant(), start)))
                .orElse(utc);
    }
}
