package be.egmont.web.access;

import be.egmont.kernel.Setting;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** The settings as a test wants them; found by the API where a server would bring its own. */
public final class Settings extends ConfigProviderResolver {

    private static final Map<String, String> VALUES = new ConcurrentHashMap<>();

    public static void set(Setting setting, String value) {
        VALUES.put(setting.key(), value);
    }

    public static void clear() {
        VALUES.clear();
    }

    @Override
    public Config getConfig() {
        return (Config) Proxy.newProxyInstance(
                Settings.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOptionalValue")) {
                        return Optional.ofNullable(VALUES.get(arguments[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public Config getConfig(ClassLoader loader) {
        return getConfig();
    }

    @Override
    public ConfigBuilder getBuilder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void registerConfig(Config config, ClassLoader loader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void releaseConfig(Config config) {
        throw new UnsupportedOperationException();
    }
}
