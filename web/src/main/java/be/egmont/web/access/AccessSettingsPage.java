package be.egmont.web.access;

import be.egmont.access.ChangeableSetting;
import be.egmont.access.OutsideSetting;
import be.egmont.access.SettingRow;
import be.egmont.access.Settings;
import be.egmont.web.frame.OncePerRequest;
import be.egmont.web.frame.PageMessages;
import be.egmont.web.frame.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What administrators set, the form of one setting, and what is set from outside. */
@Named("accessSettingsPage")
@ViewScoped
@SuppressWarnings("serial") // the boundary is a proxy that is serialised with the session
public class AccessSettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/access/settings?faces-redirect=true";

    @EJB
    private Settings settings;

    @Inject
    private PageMessages said;

    @Inject
    private Words words;

    private String asked;
    private int version;
    private String value;

    /** The form begins with the setting that the address names. */
    public void open() {
        SettingRow row = getChosen();
        if (row != null) {
            version = row.version();
            value = row.value();
        }
    }

    /** Sets what is typed. */
    public String save() {
        ChangeableSetting setting = getChosen().setting();
        settings.change(setting, version, value);
        said.done("access.settings.changed", words.get("access.setting." + setting));
        return HERE;
    }

    /** Takes back what was set here. */
    public String reset() {
        ChangeableSetting setting = getChosen().setting();
        settings.reset(setting, version);
        said.done("access.settings.reset", words.get("access.setting." + setting));
        return HERE;
    }

    public List<SettingRow> getRows() {
        return OncePerRequest.get(this, "rows", () -> settings.list());
    }

    /** The one that the form is about; null for none. */
    public SettingRow getChosen() {
        return getRows().stream()
                .filter(row -> row.setting().name().equals(asked) && !row.outside())
                .findFirst()
                .orElse(null);
    }

    /** What is set, with its unit. */
    public String written(SettingRow row) {
        return row.value().isEmpty()
                ? words.get("access.settings.nothing")
                : words.of("access.settings.unit." + row.setting().unit(), row.value());
    }

    public List<String> getGroups() {
        return Stream.of("DB", "OIDC", "SESSION", "MAIL", "JOB", "RATE", "OTHER")
                .toList();
    }

    public List<OutsideSetting> outside(String group) {
        return OncePerRequest.get(this, "outside", () -> settings.outside()).stream()
                .filter(one -> one.group().equals(group))
                .toList();
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
