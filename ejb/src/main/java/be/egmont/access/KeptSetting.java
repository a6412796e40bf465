package be.egmont.access;

import be.egmont.kernel.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What administrators have set in place of a default. */
@Entity
@Table(name = "house_setting")
@SuppressWarnings("UnusedVariable") // read by SQL
public class KeptSetting extends Row {

    private String name;
    private String value;

    protected KeptSetting() {}

    KeptSetting(ChangeableSetting setting, String value) {
        this.name = setting.name();
        this.value = value;
    }

    void becomes(String newValue) {
        value = newValue;
    }
}
