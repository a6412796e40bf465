package be.egmont.kernel;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting of the house, by its MicroProfile Config name: {@code DB_URL} is {@code egmont.db.url}, overridden by
 * the environment as {@code EGMONT_DB_URL}. A required one that is missing stops the start with its name.
 */
public enum Setting {
    /** JDBC address of the PostgreSQL database. */
    DB_URL(true),
    DB_USER(true),
    DB_PASSWORD(true),
    /** The address under which people reach the house, without a trailing slash; never taken from a request. */
    URL(true),
    /** The identity provider's issuer. */
    OIDC_ISSUER(true),
    OIDC_CLIENT_ID(true),
    OIDC_CLIENT_SECRET(true),
    /** The claim that lists the groups of the person; a dot steps into a nested claim. */
    OIDC_CLAIM_GROUPS("groups"),
    /** What stands before the name of a role in the name of a group. */
    OIDC_GROUP_PREFIX("egmont-"),
    /** The claims that a person's name and mail are in; a dot steps into a nested claim. */
    OIDC_CLAIM_NAME("name"),
    OIDC_CLAIM_EMAIL("email"),
    /** What is asked of the provider about a person, with spaces between. */
    OIDC_SCOPES("openid profile email"),
    /** Whether the provider describes itself; when not, its addresses are the settings that follow. */
    OIDC_DISCOVERY("true"),
    /** Each of these takes the place of what the provider says of itself. */
    OIDC_AUTHORIZATION_ENDPOINT(""),
    OIDC_TOKEN_ENDPOINT(""),
    OIDC_USERINFO_ENDPOINT(""),
    OIDC_END_SESSION_ENDPOINT(""),
    OIDC_JWKS_URI(""),
    /** How far the provider's clock may be from ours (ISO 8601). */
    OIDC_CLOCK_SKEW("PT1M"),
    /** The provider's words for how surely it knows a person ({@code acr}), from the weakest to the strongest. */
    OIDC_ACR_LEVELS(""),
    /** The weakest of them that a role takes, as in {@code administrator=gold organiser=silver}. */
    OIDC_ACR_ROLES(""),
    /** How long roles hold although the provider cannot be asked to renew them (ISO 8601). */
    OIDC_GRACE("PT15M"),
    /** However short the provider's tokens are, it is asked to renew somebody's roles at most so often (ISO 8601). */
    OIDC_RENEWAL("PT30S"),
    /** After how long without a request a session ends, and after how long whatever happens (ISO 8601). */
    SESSION_IDLE("PT1H"),
    SESSION_LONGEST("PT10H"),
    /** The audience that a bearer token for the REST paths must be meant for. */
    OIDC_API_AUDIENCE("egmont-api"),
    /** The key that signs the end of the journal each day, and its public half: Ed25519, PKCS 8 and X.509 in base 64. */
    JOURNAL_KEY(""),
    JOURNAL_PUBLIC_KEY(""),
    /** How long the link of a guest is good, and how long he is in once he has used it (ISO 8601). */
    GUEST_LINK("PT24H"),
    GUEST_SESSION("PT8H"),
    /** How long before a review of grants is due administrators are reminded of it. */
    REVIEW_REMINDER("P7D"),
    /** How long the address of a guest is kept once he can come in no more. */
    GUEST_KEPT("P30D"),
    /** The key that seals menus and access needs, as {@code name:base64} of 256 bits; without one they are not asked for. */
    NEEDS_KEY(""),
    /** Those that it has replaced, in the same form with spaces between: what they have sealed can still be opened. */
    NEEDS_KEYS_FORMER(""),
    /** How long after the last day of their edition needs are kept, in whole days (ISO 8601). */
    NEEDS_KEPT("P7D"),
    /** How many sign-ins of one address may fail in a minute, and how much is asked for from there by nobody who is known. */
    RATE_SIGN_IN("120"),
    RATE_STRANGER("3000"),
    /** How many pages and calls of one person, calls of one device, and uploads are taken in a minute. */
    RATE_PAGE("300"),
    RATE_API("1200"),
    RATE_UPLOAD("30"),
    /** How many requests of one person a node works on at once. */
    RATE_AT_ONCE("3"),
    /** How many pages and calls a node works on at once. */
    RATE_PAGES_AT_ONCE("8"),
    RATE_CALLS_AT_ONCE("3"),
    /** How many jobs a node runs at once, how often it looks for one, and how long it may be silent before another takes over. */
    JOB_THREADS("2"),
    JOB_POLL("PT1S"),
    JOB_LEASE("PT30S"),
    /** How long a job that has ended can be looked up. */
    JOB_KEPT("P30D"),
    /** The mail server; without one, letters stay in the outbox. */
    MAIL_HOST(""),
    MAIL_PORT("587"),
    MAIL_USER(""),
    MAIL_PASSWORD(""),
    /** How the way to the mail server is secured: {@code STARTTLS} (or nothing is sent), {@code TLS} from the start, {@code NONE}. */
    MAIL_TLS("STARTTLS"),
    /** Who letters are from, as in {@code Contact days <contact.days@ministry.example>}; without it {@code egmont@} the host. */
    MAIL_FROM(""),
    /** How many letters leave in a minute, all nodes together. */
    MAIL_RATE("60"),
    /** Letters to more people than that, by one act, wait for a second person; never to more than twenty without. */
    MAIL_SECOND("20"),
    /** How long a letter about a change is held before it leaves: until then it goes with the change when that is undone. */
    MAIL_HOLD("PT10M"),
    /** How often a letter is tried, and how long it waits after the first time, then twice as long each time. */
    MAIL_ATTEMPTS("8"),
    MAIL_RETRY("PT1M"),
    /** How long the mail server may be silent. */
    MAIL_TIMEOUT("PT20S"),
    /** To which address servers return what they cannot deliver; without it, to {@link #MAIL_FROM}. */
    MAIL_RETURNS_ADDRESS(""),
    /** The mailbox of that address, read by IMAP; without one somebody notes by hand what came back. */
    MAIL_RETURNS_HOST(""),
    MAIL_RETURNS_PORT("993"),
    MAIL_RETURNS_USER(""),
    MAIL_RETURNS_PASSWORD(""),
    /** As {@link #MAIL_TLS}. */
    MAIL_RETURNS_TLS("TLS"),
    /** How often a node looks there. */
    MAIL_RETURNS_POLL("PT5M"),
    /** How long a letter that has ended is kept. */
    MAIL_KEPT("P730D"),
    /** How large an upload may be, in bytes. */
    UPLOAD_LARGEST("20971520"),
    /** The header in which the proxy before us adds the address of its caller, as the last of several. */
    PROXY_HEADER(""),
    /** Where to tell of a weakness, as {@code security.txt} shows it: a mail address or a page. */
    SECURITY_CONTACT(""),
    /** The bearer token with which Prometheus and the like read metrics and the description of REST; none without. */
    WATCH_SECRET(""),
    /** Whom to ask about personal data, as the privacy notice names him: a mail address or a telephone number. */
    PRIVACY_CONTACT(""),
    /** Whom somebody without a role may ask for one: a mail address or a telephone number. */
    HELP_CONTACT(""),
    /** Whether demo data, the demo provider and the demo clock may be used. */
    DEMO("false"),
    /** Only with {@link #DEMO}: the moment (ISO 8601) at which the clock of the house starts. */
    CLOCK_START("");

    private final boolean required;
    private final String otherwise;

    Setting(boolean required) {
        this.required = required;
        this.otherwise = null;
    }

    Setting(String otherwise) {
        this.required = false;
        this.otherwise = otherwise;
    }

    /** The name as it stands in configuration, as in {@code egmont.db.url}. */
    public String key() {
        return "egmont." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public boolean isRequired() {
        return required;
    }

    /** The value as it is set from outside, else in the application, else what stands in for it. */
    public Optional<String> find() {
        return outside()
                .or(() -> KeptValues.of(this))
                .or(() -> Optional.ofNullable(otherwise))
                .filter(value -> !value.isBlank());
    }

    private Optional<String> outside() {
        return ConfigProvider.getConfig().getOptionalValue(key(), String.class);
    }

    /** Whether it is set from outside, which nobody changes in the application. */
    public boolean isSetOutside() {
        return outside().isPresent();
    }

    /** Whether nobody is shown what it is. */
    public boolean isSecret() {
        return switch (this) {
            case DB_URL,
                    DB_PASSWORD,
                    OIDC_CLIENT_SECRET,
                    JOURNAL_KEY,
                    NEEDS_KEY,
                    NEEDS_KEYS_FORMER,
                    MAIL_PASSWORD,
                    MAIL_RETURNS_PASSWORD,
                    WATCH_SECRET -> true;
            default -> false;
        };
    }

    /**
     * The value.
     *
     * @throws IllegalStateException naming the setting, when it is missing
     */
    public String get() {
        return find().orElseThrow(() -> new IllegalStateException("The setting " + key() + " is missing."));
    }

    /**
     * The value as a length of time.
     *
     * @throws IllegalStateException naming the setting, when it is none
     */
    public Duration duration() {
        try {
            return Duration.parse(get());
        } catch (DateTimeParseException nonsense) {
            throw new IllegalStateException(
                    "The setting " + key() + " is no length of time as in PT15M: " + get(), nonsense);
        }
    }

    /**
     * The value as a whole number.
     *
     * @throws IllegalStateException naming the setting, when it is none
     */
    public int number() {
        try {
            return Integer.parseInt(get());
        } catch (NumberFormatException nonsense) {
            throw new IllegalStateException("The setting " + key() + " is no whole number: " + get(), nonsense);
        }
    }

    public boolean isOn() {
        return find().map(Boolean::parseBoolean).orElse(false);
    }
}
