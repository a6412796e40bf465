package be.egmont.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Addresses that become links: those of the web, so that none runs a script or opens what is not a site. */
public final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /** Whether it is a whole address of a site, without anybody's password in it. */
    public static boolean isOne(String text) {
        try {
            URI address = new URI(text);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** The address, or null when it is none that may become a link. */
    public static String orNull(String text) {
        return text != null && isOne(text) ? text : null;
    }
}
