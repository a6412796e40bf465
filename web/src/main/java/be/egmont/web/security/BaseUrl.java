package be.egmont.web.security;

import be.egmont.kernel.Setting;
import java.net.URI;

/** The public base address from the settings: the host of a request may be forged or that of a proxy. */
public final class BaseUrl {

    private BaseUrl() {}

    /** Scheme, host and port, as browsers send it in {@code Origin}. */
    public static String origin() {
        return origin(Setting.URL.get());
    }

    public static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** The absolute address of a path that begins with a slash, including the context path. */
    public static String address(String path) {
        return origin() + path;
    }
}
