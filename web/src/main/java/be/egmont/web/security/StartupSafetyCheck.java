package be.egmont.web.security;

import be.egmont.kernel.Setting;
import be.egmont.needs.NeedsKeys;
import be.egmont.web.signin.Assurance;
import be.egmont.web.signin.Endpoints;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses a production start that would trust a demo: a provider on this machine or without TLS, a secret that everybody
 * knows; and a demonstration that others than this machine would reach. And any start on a server on which nobody could
 * sign in. It looks before any bean of ours is made: nothing has been written to the database by then, and no migration begun.
 */
public class StartupSafetyCheck implements Extension {

    private static final String VERIFIED = "sslmode=verify-full";
    /** Its hosts and its parameters; without hosts it is on this machine. */
    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql:(?://([^/?]*))?[^?]*\\??(.*)");

    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> KNOWN = Set.of("changeit", "change-me", "changeme", "password", "secret");
    private static final List<Setting> SECRETS = List.of(Setting.OIDC_CLIENT_SECRET, Setting.DB_PASSWORD);

    void check(@Observes AfterDeploymentValidation beans) {
        // a setting that nobody can read is found now and not when the first person comes
        Assurance.configured();
        NeedsKeys.configured();
        Stream.of(
                        Setting.OIDC_CLOCK_SKEW,
                        Setting.OIDC_GRACE,
                        Setting.OIDC_RENEWAL,
                        Setting.SESSION_IDLE,
                        Setting.SESSION_LONGEST,
                        Setting.GUEST_KEPT,
                        Setting.REVIEW_REMINDER,
                        Setting.NEEDS_KEPT)
                .forEach(Setting::duration);
        Stream.of(
                        Setting.MAIL_SECOND,
                        Setting.RATE_SIGN_IN,
                        Setting.RATE_STRANGER,
                        Setting.RATE_PAGE,
                        Setting.RATE_API,
                        Setting.RATE_UPLOAD,
                        Setting.RATE_AT_ONCE,
                        Setting.RATE_PAGES_AT_ONCE,
                        Setting.RATE_CALLS_AT_ONCE,
                        Setting.UPLOAD_LARGEST)
                .forEach(Setting::number);
        unsafe(Setting::find).or(() -> misspelt(Locale.getDefault())).ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
    }

    /** Why nobody could sign in on a server of that locale; nothing when one can. The library asks the locale of the server. */
    static Optional<String> misspelt(Locale locale) {
        String word = "PUBLIC";
        return word.toLowerCase(locale).equals(word.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("The server's locale is " + locale + ", in which " + word + " is written "
                        + word.toLowerCase(locale) + ": the library of the sign-in finds none of its words."
                        + " Start the server with -Duser.language=en.");
    }

    /** Why these settings must not be started with; nothing when they may. */
    static Optional<String> unsafe(Function<Setting, Optional<String>> settings) {
        String url = settings.apply(Setting.URL).orElse("");
        if (settings.apply(Setting.DEMO).map(Boolean::parseBoolean).orElse(false)) {
            return isLoopback(url)
                    ? Optional.empty()
                    : Optional.of(Setting.DEMO.key() + " is on and " + Setting.URL.key() + " is " + url
                            + ": a demonstration is reached on this machine only.");
        }
        return Stream.concat(Stream.of(Setting.OIDC_ISSUER), Endpoints.OVERRIDES.keySet().stream())
                .flatMap(setting -> settings
                        .apply(setting)
                        .filter(address -> isLoopback(address) || !address.startsWith("https://"))
                        .map(address -> setting.key() + " names " + address
                                + ": production trusts a provider over https on another machine only.")
                        .stream())
                .findFirst()
                .or(() -> url.startsWith("https://")
                        ? Optional.empty()
                        : Optional.of(Setting.URL.key() + " is " + url + ": production is reached over https only."))
                .or(() -> settings.apply(Setting.DB_URL)
                        .filter(database -> !isVerified(database))
                        .map(database -> Setting.DB_URL.key() + " leads to another machine without " + VERIFIED
                                + ": production knows with which database it speaks."))
                .or(() -> settings.apply(Setting.CLOCK_START)
                        .map(start -> Setting.CLOCK_START.key() + " is set: production has the real time."))
                .or(() -> Stream.concat(
                                SECRETS.stream(),
                                Stream.of(Setting.WATCH_SECRET)
                                        .filter(watch -> settings.apply(watch).isPresent()))
                        .filter(setting -> isKnown(settings, setting))
                        .findFirst()
                        .map(setting -> setting.key() + " is one that others could guess: it takes " + SHORTEST_SECRET
                                + " characters at least, made at random."));
    }

    /** Whether nobody in between can read along or pass for the database; the address itself may hold secrets, and is not told. */
    private static boolean isVerified(String database) {
        Matcher address = DATABASE.matcher(database);
        return address.matches()
                && (List.of(address.group(2).split("&", -1)).contains(VERIFIED)
                        || Arrays.stream(Objects.requireNonNullElse(address.group(1), "")
                                        .split(",", -1))
                                .allMatch(host -> host.isEmpty() || isLoopback("https://" + host)));
    }

    private static boolean isKnown(Function<Setting, Optional<String>> settings, Setting setting) {
        String secret = settings.apply(setting).orElse("");
        String plain = secret.toLowerCase(Locale.ROOT);
        return secret.length() < SHORTEST_SECRET
                || KNOWN.stream().anyMatch(plain::contains)
                || settings.apply(Setting.OIDC_CLIENT_ID).filter(secret::equals).isPresent();
    }

    /** By whatever name or number: the machine itself is asked what it makes of it. */
    private static boolean isLoopback(String address) {
        try {
            String host = URI.create(address).getHost();
            if (host == null) {
                return true;
            }
            String plain = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
            return plain.equals("localhost")
                    || plain.endsWith(".localhost")
                    || Arrays.stream(InetAddress.getAllByName(plain))
                            .anyMatch(found -> found.isLoopbackAddress() || found.isAnyLocalAddress());
        } catch (UnknownHostException unreachable) {
            return false;
        } catch (IllegalArgumentException nonsense) {
            return true;
        }
    }
}
