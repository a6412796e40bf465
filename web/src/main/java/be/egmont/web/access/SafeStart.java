package be.egmont.web.access;

import be.egmont.kernel.Setting;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Refuses a production start that would trust a demo: a provider on this machine, or one without TLS. */
@WebListener
public class SafeStart implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        unsafe(Setting.DEMO.isOn(), Setting.OIDC_ISSUER.get(), Setting.URL.get(), Setting.CLOCK_START.find())
                .ifPresent(reason -> {
                    throw new IllegalStateException(reason);
                });
    }

    /** Why these settings must not go into production; nothing when they may, or when it is a demonstration. */
    static Optional<String> unsafe(boolean demo, String issuer, String url, Optional<String> clock) {
        if (demo) {
            return Optional.empty();
        }
        if (isLoopback(issuer) || !issuer.startsWith("https://")) {
            return Optional.of(Setting.OIDC_ISSUER.key() + " names " + issuer
                    + ": production trusts a provider over https on another machine only.");
        }
        if (!url.startsWith("https://")) {
            return Optional.of(Setting.URL.key() + " is " + url + ": production is reached over https only.");
        }
        return clock.map(start -> Setting.CLOCK_START.key() + " is set: production has the real time.");
    }

    private static boolean isLoopback(String address) {
        try {
            String host = URI.create(address).getHost();
            if (host == null) {
                return true;
            }
            String plain = host.toLowerCase(Locale.ROOT);
            return plain.equals("localhost")
                    || plain.endsWith(".localhost")
                    || plain.startsWith("127.")
                    || plain.equals("0.0.0.0")
                    || plain.equals("[::1]")
                    || plain.equals("[::]");
        } catch (IllegalArgumentException nonsense) {
            return true;
        }
    }
}
