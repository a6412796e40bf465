package be.egmont.access;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import java.time.Duration;
import java.util.Optional;

/** What administrators of the contact days set in the application, as long as it is not set from outside. */
public enum ChangeableSetting {
    /** Whom somebody without a role asks. */
    HELP_CONTACT(Setting.HELP_CONTACT, Unit.TEXT, 3, 200),
    /** Whom one asks about personal data. */
    PRIVACY_CONTACT(Setting.PRIVACY_CONTACT, Unit.TEXT, 3, 200),
    /** Letters to more people than that wait for a second person; more than twenty always do. */
    MAIL_SECOND(Setting.MAIL_SECOND, Unit.NUMBER, 1, 20),
    /** How long before a review of grants is due administrators are reminded of it. */
    REVIEW_REMINDER(Setting.REVIEW_REMINDER, Unit.DAYS, 1, 90),
    /** How long a letter about a change is held. */
    MAIL_HOLD(Setting.MAIL_HOLD, Unit.MINUTES, 0, 1_440),
    /** How many letters leave in a minute. */
    MAIL_RATE(Setting.MAIL_RATE, Unit.NUMBER, 1, 6_000),
    /** How often a letter is tried. */
    MAIL_ATTEMPTS(Setting.MAIL_ATTEMPTS, Unit.NUMBER, 1, 20),
    /** How long a letter that has ended is kept. */
    MAIL_KEPT(Setting.MAIL_KEPT, Unit.DAYS, 30, 3_650),
    /** How long the address of a guest is kept once he can come in no more. */
    GUEST_KEPT(Setting.GUEST_KEPT, Unit.DAYS, 1, 3_650),
    /** How long a job that has ended can be looked up. */
    JOB_KEPT(Setting.JOB_KEPT, Unit.DAYS, 1, 3_650);

    /** In what it is typed. */
    public enum Unit {
        TEXT,
        NUMBER,
        MINUTES,
        DAYS
    }

    private final Setting setting;
    private final Unit unit;
    private final int least;
    private final int most;

    ChangeableSetting(Setting setting, Unit unit, int least, int most) {
        this.setting = setting;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    public Setting setting() {
        return setting;
    }

    public Unit unit() {
        return unit;
    }

    /**
     * What is typed, as a setting has it.
     *
     * @throws Refusal at {@code value}
     */
    String read(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (unit == Unit.TEXT) {
            if (text.length() < least || text.length() > most) {
                throw new Refusal("invalid-size", least, most).at("value");
            }
            return text;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new Refusal("setting-number").at("value");
        }
        int number = Integer.parseInt(text);
        if (number < least) {
            throw new Refusal("invalid-min", least).at("value");
        }
        if (number > most) {
            throw new Refusal("invalid-max", most).at("value");
        }
        return switch (unit) {
            case MINUTES -> Duration.ofMinutes(number).toString();
            case DAYS -> "P" + number + "D";
            default -> text;
        };
    }

    /** What is set now, as it is typed; empty when nothing is. */
    String written() {
        Optional<String> value = setting.find();
        return switch (unit) {
            case TEXT, NUMBER -> value.orElse("");
            case MINUTES -> Long.toString(setting.duration().toMinutes());
            case DAYS -> Long.toString(setting.duration().toDays());
        };
    }
}
