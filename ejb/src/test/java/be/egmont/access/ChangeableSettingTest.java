package be.egmont.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an administrator types is read in its unit, and no secret is shown to him. */
class ChangeableSettingTest {

    private static void refused(ChangeableSetting setting, String typed, String key) {
        assertThatThrownBy(() -> setting.read(typed)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal." + key);
            assertThat(refusal.field()).contains("value");
        });
    }

    @Test
    void isReadInItsUnitAndWithinItsBounds() {
        assertThat(ChangeableSetting.MAIL_HOLD.read(" 90 ")).isEqualTo("PT1H30M");
        assertThat(ChangeableSetting.MAIL_HOLD.read("0")).isEqualTo("PT0S");
        assertThat(ChangeableSetting.MAIL_KEPT.read("365")).isEqualTo("P365D");
        assertThat(ChangeableSetting.MAIL_RATE.read("30")).isEqualTo("30");
        assertThat(ChangeableSetting.HELP_CONTACT.read(" +32 2 501 81 11 ")).isEqualTo("+32 2 501 81 11");
        refused(ChangeableSetting.MAIL_RATE, "0", "invalid-min");
        refused(ChangeableSetting.MAIL_KEPT, "4000", "invalid-max");
        refused(ChangeableSetting.MAIL_KEPT, "-1", "setting-number");
        refused(ChangeableSetting.MAIL_KEPT, null, "setting-number");
        refused(ChangeableSetting.HELP_CONTACT, "  ", "invalid-size");
    }

    @Test
    void noSecretIsShown() {
        assertThat(Stream.of(Setting.values())
                        .filter(setting -> setting.name().matches(".*(PASSWORD|SECRET).*|.*_KEYS?(_FORMER)?"))
                        .filter(setting -> setting != Setting.JOURNAL_PUBLIC_KEY))
                .allMatch(Setting::isSecret);
    }
}
