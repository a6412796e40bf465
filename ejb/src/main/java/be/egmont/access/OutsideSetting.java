package be.egmont.access;

import be.egmont.kernel.Setting;
import java.io.Serializable;
import java.util.Locale;

/**
 * A setting as it stands on this node.
 *
 * @param variable of the environment, by which it is set
 * @param value what is set or stands in for it; null when that is secret, or when there is nothing
 * @param set whether anything is set or stands in
 * @param outside whether it is set from outside; else it has its default
 */
public record OutsideSetting(Setting setting, String variable, String value, boolean set, boolean outside)
        implements Serializable {

    static OutsideSetting of(Setting setting) {
        boolean set = setting.find().isPresent();
        return new OutsideSetting(
                setting,
                setting.key().toUpperCase(Locale.ROOT).replace('.', '_'),
                set && !setting.isSecret() ? setting.get() : null,
                set,
                setting.isSetOutside());
    }

    /** What it is about: the first word of its name, by which a page puts it in groups. */
    public String group() {
        String first = setting.name().split("_", 2)[0];
        return switch (first) {
            case "DB", "OIDC", "SESSION", "RATE", "JOB", "MAIL" -> first;
            default -> "OTHER";
        };
    }
}
