package be.egmont.web.edition;

import be.egmont.edition.EditionRow;
import be.egmont.edition.Editions;

/** The edition that an address of the API names: by its code, or the current one. */
public final class EditionPath {

    private static final String CURRENT = "current";

    private EditionPath() {}

    public static EditionRow find(Editions editions, String named) {
        return named.equals(CURRENT) ? editions.current() : editions.withCode(named);
    }
}
