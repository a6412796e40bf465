package be.egmont.access;

import java.util.List;

/** The roles, as written in annotations, in tokens (after a prefix) and in the database. */
public final class Role {

    /** Sees the programme that concerns him, his agenda, badge and own attendance; asks for and answers meetings. */
    public static final String PARTICIPANT = "participant";
    /** The same on behalf of his post's or organisation's delegation. */
    public static final String DELEGATION_MANAGER = "delegation-manager";
    /** Everything of an edition: programme, rooms, delegations, vetting, timetable. */
    public static final String ORGANISER = "organiser";
    /** Precedence, seating, forms of address. */
    public static final String PROTOCOL = "protocol";
    /** Check-in and live headcount. */
    public static final String RECEPTION = "reception";
    /** Attendance reports and exports; reads, never changes. */
    public static final String REPORTER = "reporter";
    /** How many need which menu and which help, without names but those of severe allergies on consent; nothing else. */
    public static final String CATERING = "catering";
    /** Accounts, roles, settings, imports; no business data by right of that role alone. */
    public static final String ADMINISTRATOR = "administrator";

    /**
     * One delegation, for whoever has no account and came in by a link; neither given by an administrator nor by a provider, and
     * therefore none of {@link #ALL}.
     */
    public static final String DELEGATION_GUEST = "delegation-guest";

    /** All that can be held by a group or a grant of an administrator, in the order in which people read them. */
    public static final List<String> ALL =
            List.of(PARTICIPANT, DELEGATION_MANAGER, ORGANISER, PROTOCOL, RECEPTION, REPORTER, CATERING, ADMINISTRATOR);

    private Role() {}
}
