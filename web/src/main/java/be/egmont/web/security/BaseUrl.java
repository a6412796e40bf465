package be.egmont.web.security;

import be.egmont.kernel.Setting;
import java.net.URI;

/** Where the house stands, from its setting: what a request says of its host may be forged or a proxy's. */
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

    /** The whole address of something in the house that begins with a slash, the context path included. */
    public static String address(String path) {
        return origin() + path;
    }
}
