package be.egmont.it.table;

import be.egmont.access.Role;
import java.util.Arrays;
import java.util.List;

/** How far somebody has his role. */
public enum Holding {
    /** By a group, or by a grant without a scope. */
    HOUSE(null, null),
    THIS_EDITION(Holding.NOW, null),
    OTHER_EDITION(Holding.OTHER, null),
    ONE_POST(null, "ABJ"),
    ONE_ORGANISATION(null, "ENABEL"),
    ONE_POST_OF_ANOTHER_EDITION(Holding.OTHER, "ABJ");

    /** The edition of the demonstration. */
    public static final String NOW = "2026";

    /** One that a test makes. */
    public static final String OTHER = "2099";

    private final String edition;
    private final String delegation;

    Holding(String edition, String delegation) {
        this.edition = edition;
        this.delegation = delegation;
    }

    /** The edition in which alone it counts; null for all. */
    public String edition() {
        return edition;
    }

    /** The post or organisation for which alone it counts; null for all. */
    public String delegation() {
        return delegation;
    }

    /** Whether nothing of this edition is there for him by it. */
    boolean isElsewhere() {
        return OTHER.equals(edition);
    }

    /** How far that role can be held. */
    public static List<Holding> of(String role) {
        return Arrays.stream(values())
                .filter(holding -> holding == HOUSE
                        || (holding.delegation == null && !role.equals(Role.ADMINISTRATOR))
                        || role.equals(Role.DELEGATION_MANAGER))
                .toList();
    }
}
