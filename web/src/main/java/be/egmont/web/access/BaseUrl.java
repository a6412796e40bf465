package be.egmont.web.access;

import be.egmont.kernel.Setting;
import java.net.URI;

/** Where the house stands, from its setting: what a request says of its host may be forged or a proxy's. */
final class BaseUrl {

    private BaseUrl() {}

    /** Scheme, host and port, as browsers send it in {@code Origin}. */
    static String origin() {
        return origin(Setting.URL.get());
    }

    static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** The whole address of something in the house that begins with a slash, the context path included. */
    static String address(String path) {
        return origin() + path;
    }
}
