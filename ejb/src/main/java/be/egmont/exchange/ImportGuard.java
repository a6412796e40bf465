package be.egmont.exchange;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.kernel.Refusal;

/** Who may bring in a file or take one out. */
final class ImportGuard {

    private ImportGuard() {}

    /** Roles go in and out for administrators only. */
    static void check(Caller caller, ImportKind kind) {
        check(caller);
        if (kind == ImportKind.GRANTS && !caller.isOfTheHouse(Role.ADMINISTRATOR)) {
            throw new Refusal.NotFound();
        }
    }

    /** A file may speak of any edition, so a role for one is not enough. */
    static void check(Caller caller) {
        if (!caller.isOfTheHouse(Role.ADMINISTRATOR) && !caller.isOfTheHouse(Role.ORGANISER)) {
            throw new Refusal.NotFound();
        }
    }
}
