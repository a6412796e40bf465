package be.egmont.access;

import be.egmont.access.AccessEvent.SettingChanged;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import be.egmont.persistence.ConstraintViolations;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What administrators set by hand, and what is set from outside, without its secrets. */
@Stateless
@Interceptors(AuditInterceptor.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class Settings {

    private static final String KEPT = "SELECT name, version FROM house_setting";

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private Event<AccessEvent> events;

    /** Those that can be changed here, as they are now. */
    public List<SettingRow> list() {
        Map<String, Integer> kept = RowReader.of(em, KEPT)
                .collect(Collectors.toMap(in -> in.text("name"), in -> in.number("version"), (one, other) -> one));
        return Stream.of(ChangeableSetting.values())
                .map(one -> new SettingRow(
                        one,
                        one.written(),
                        one.setting().isSetOutside(),
                        kept.containsKey(one.name()),
                        kept.getOrDefault(one.name(), 0)))
                .toList();
    }

    /** All that is set from outside or by default, in the order of the list. */
    public List<OutsideSetting> outside() {
        List<Setting> changeable = Stream.of(ChangeableSetting.values())
                .map(ChangeableSetting::setting)
                .toList();
        return Stream.of(Setting.values())
                .filter(setting -> !changeable.contains(setting))
                .map(OutsideSetting::of)
                .toList();
    }

    /**
     * It is that from now on, on this node at once and on others within half a minute.
     *
     * @param version of what was set here, as the caller has seen it; 0 for nothing
     * @param typed in the unit of the setting
     * @throws Refusal at {@code value} for what cannot be set, {@code setting-outside} for what is set from outside
     */
    @Writes
    public void change(@NotNull ChangeableSetting setting, int version, String typed) {
        if (setting.setting().isSetOutside()) {
            throw new Refusal("setting-outside", setting.setting().key());
        }
        String value = setting.read(typed);
        Optional<KeptSetting> kept = kept(setting, version);
        if (kept.isPresent()) {
            kept.get().becomes(value);
        } else {
            em.persist(new KeptSetting(setting, value));
        }
        ConstraintViolations.flush(em, ConstraintViolations.UNIQUE, Refusal.Stale::new);
        events.fire(new SettingChanged(setting));
    }

    /**
     * It has its default again.
     *
     * @param version of what was set here, as the caller has seen it
     */
    @Writes
    public void reset(@NotNull ChangeableSetting setting, int version) {
        em.remove(kept(setting, version).orElseThrow(Refusal.Stale::new));
        ConstraintViolations.flush(em);
        events.fire(new SettingChanged(setting));
    }

    private Optional<KeptSetting> kept(ChangeableSetting setting, int version) {
        Optional<KeptSetting> kept = em.createQuery(
                        "SELECT s FROM KeptSetting s WHERE s.name = :name", KeptSetting.class)
                .setParameter("name", setting.name())
                .getResultStream()
                .findFirst();
        if (version != kept.map(KeptSetting::version).orElse(0)) {
            throw new Refusal.Stale();
        }
        return kept;
    }
}
