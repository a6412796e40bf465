package be.egmont.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.OurClasses;
import be.egmont.kernel.Row;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever a boundary changes is journalled: a verb that reaches a change, through however many methods, is marked. */
class WritingVerbsTest {

    /** What changes something and is none of anybody's acts, each with its reason. */
    private static final Set<String> NOBODYS_ACT = Set.of(
            // the journal itself
            "Journal.done",
            "Journal.refused",
            // tells the journal itself, since nobody is a caller yet
            "Accounts.signedIn",
            // what the identity provider and the browser do is only mirrored; that somebody came is told above
            "SignIns.arrival",
            "SignIns.begin",
            "SignIns.end",
            // of a guest who comes in the journal is told; that a stranger asks for a link is not his to fill it with
            "GuestEntries.ask",
            "GuestEntries.enter",
            // the day on which a grant was last of use
            "Grants.standing",
            // a file on its way, of which nothing stays; its import is told
            "Imports.forget",
            "Imports.keep",
            "Imports.note",
            // has Imports.preview or Imports.apply called, which tells it
            "Imports.later",
            // has ImportRuns.undo called, which tells it
            "ImportRuns.later",
            // a dry run, of which nothing stays
            "Imports.preview",
            // has Proposals.place called, which tells whether it went well
            "Proposals.keep",
            // has Reports.exported called, at once or when it is made, which tells it
            "ReportFiles.order");

    private static final Set<String> CHANGES = Set.of("persist", "merge", "remove", "executeUpdate");

    private static final JavaClasses OURS = OurClasses.ALL;

    @Test
    void everyVerbThatChangesSomethingIsMarked() {
        Set<String> unmarked = new TreeSet<>();
        Set<String> marked = new TreeSet<>();
        OURS.stream()
                .filter(door -> door.isAnnotatedWith(Stateless.class))
                .flatMap(door -> door.getMethods().stream())
                .filter(verb -> verb.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(verb -> !verb.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(WritingVerbsTest::changesSomething)
                .forEach(verb -> (verb.isAnnotatedWith(Writes.class) ? marked : unmarked).add(name(verb)));
        assertThat(marked).hasSizeGreaterThan(25);
        assertThat(unmarked).isEqualTo(new TreeSet<>(NOBODYS_ACT));
    }

    private static boolean changesSomething(JavaMethod verb) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        open.add(verb);
        while (!open.isEmpty()) {
            JavaCodeUnit one = open.poll();
            // what is woven into the entities fills them while they are read
            if (one.getName().startsWith("_persistence_get") || drawsReference(one) || !seen.add(one)) {
                continue;
            }
            if (changes(one)) {
                return true;
            }
            one.getCallsFromSelf().forEach(call -> follow(call.getTarget(), open));
            one.getCodeUnitReferencesFromSelf()
                    .forEach(call -> call.getTarget().resolveMember().ifPresent(open::add));
        }
        return false;
    }

    /** What is read has a reference; only what is being made has to draw one. */
    private static boolean drawsReference(JavaCodeUnit unit) {
        return unit.getOwner().isEquivalentTo(Row.class) && unit.getName().equals("reference");
    }

    /** Also into whatever may stand behind an interface or an abstract class of ours. */
    private static void follow(CodeUnitCallTarget target, Deque<JavaCodeUnit> open) {
        target.resolveMember().ifPresent(open::add);
        JavaClass owner = target.getOwner();
        if (owner.getPackageName().startsWith("be.egmont")) {
            owner.getAllSubclasses().stream()
                    .flatMap(kind -> kind.getMethods().stream())
                    .filter(method -> method.getName().equals(target.getName())
                            && method.getRawParameterTypes().size()
                                    == target.getRawParameterTypes().size())
                    .forEach(open::add);
        }
    }

    private static boolean changes(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> CHANGES.contains(call.getName())
                                && (call.getTargetOwner().isAssignableTo(EntityManager.class)
                                        || call.getTargetOwner().isAssignableTo(Query.class)))
                || (!unit.isConstructor()
                        && isKept(unit.getOwner())
                        && unit.getFieldAccesses().stream()
                                .anyMatch(access -> access.getAccessType() == AccessType.SET
                                        && !access.getTarget()
                                                .resolveMember()
                                                .orElseThrow()
                                                .getModifiers()
                                                .contains(JavaModifier.TRANSIENT)));
    }

    private static boolean isKept(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class);
    }

    private static String name(JavaMethod verb) {
        return verb.getOwner().getSimpleName() + "." + verb.getName();
    }
}
