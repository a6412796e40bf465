package be.egmont.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.OurClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever a boundary changes, others may hear of: mail, feeds and whoever else comes later hang on its events. */
class TellingVerbsTest {

    /** What nobody but its own page waits for, each with its reason. */
    private static final Set<String> TOLD_TO_NOBODY = Set.of(
            // how somebody likes his pages, and that he has read a notice
            "Accounts.prefer",
            "Accounts.readNotice",
            // the sessions of browsers, which each node asks about at every request
            "SignIns.endAllOf",
            "SignIns.endOthers",
            "SignIns.endOwn",
            "SignIns.endedByProvider",
            // what is read and taken out
            "AccessReviews.export",
            "Accounts.export",
            "Exports.chosen",
            "Exports.file",
            "Grants.export",
            "Invitations.export",
            "Journals.export",
            "Mandates.export",
            "Needs.export",
            "Needs.named",
            "PersonRecords.export",
            "Reports.exported",
            "Responses.contacts",
            "Responses.export",
            // the job itself is asked how far it is
            "Jobs.cancel",
            // a search that is asked how far it is; what is kept of it becomes meetings, which tell of themselves
            "Proposals.leave",
            "Proposals.start",
            "Proposals.stop");

    private static final JavaClasses OURS = OurClasses.ALL;

    @Test
    void everyVerbThatChangesSomethingFiresAnEvent() {
        Set<String> silent = new TreeSet<>();
        Set<String> telling = new TreeSet<>();
        OURS.stream()
                .filter(boundary -> boundary.isAnnotatedWith(Stateless.class))
                .flatMap(boundary -> boundary.getMethods().stream())
                .filter(verb -> verb.isAnnotatedWith(Writes.class))
                .forEach(verb -> (fires(verb) ? telling : silent).add(name(verb)));
        assertThat(silent).isEqualTo(new TreeSet<>(TOLD_TO_NOBODY));
        assertThat(telling).hasSizeGreaterThan(20);
    }

    private static boolean fires(JavaMethod verb) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        open.add(verb);
        while (!open.isEmpty()) {
            JavaCodeUnit one = open.poll();
            if (!seen.add(one)) {
                continue;
            }
            if (one.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getName().equals("fire")
                            && call.getTargetOwner().isAssignableTo(Event.class))) {
                return true;
            }
            one.getCallsFromSelf().stream()
                    .filter(call -> isOurs(call.getTargetOwner()))
                    .forEach(call -> call.getTarget().resolveMember().ifPresent(open::add));
            one.getCodeUnitReferencesFromSelf()
                    .forEach(call -> call.getTarget().resolveMember().ifPresent(open::add));
        }
        return false;
    }

    private static boolean isOurs(JavaClass owner) {
        return owner.getPackageName().startsWith("be.egmont");
    }

    private static String name(JavaMethod verb) {
        return verb.getOwner().getSimpleName() + "." + verb.getName();
    }
}
