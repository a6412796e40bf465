package be.egmont.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.audit.Writes;
import be.egmont.web.OurClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever reads the journal reads what was done, not what the method was called. */
class AuditBooksTest {

    private static final String VERB = "audit.verb.";

    private static final ResourceBundle BOOK = ResourceBundle.getBundle("be.egmont.text.words", Locale.FRENCH);

    @Test
    void eachActThatWritesHasItsWord() {
        TreeSet<String> acts = OurClasses.ALL.stream()
                .flatMap(door -> door.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Writes.class))
                .map(AuditBooksTest::act)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(acts).isNotEmpty();
        // these are noted by the application itself, not by a verb of a boundary
        acts.add("Accounts.signedIn");
        acts.add("DemoData.fill");
        acts.add("NeedsErasure.erase");
        acts.add("GuestErasure.erase");
        acts.add("GuestEntries.ask");
        acts.add("GuestEntries.enter");
        acts.add("database.change");

        assertThat(BOOK.keySet().stream().filter(key -> key.startsWith(VERB)).map(key -> key.substring(VERB.length())))
                .containsExactlyInAnyOrderElementsOf(acts);
    }

    @Test
    void whatWasRefusedIsSaidWithoutItsFigures() {
        assertThat(JournalWords.said("{0} est prise par « {1} », de {2} à {3}."))
                .isEqualTo("… est prise par « … », de … à ….");
        assertThat(JournalWords.said("Rien : {0,choice,1#1 point est|1<{0} points sont} à corriger."))
                .isEqualTo("Rien : … points sont à corriger.");
        for (String language : List.of("fr", "nl", "de", "en")) {
            ResourceBundle book = ResourceBundle.getBundle("be.egmont.text.words", Locale.forLanguageTag(language));
            assertThat(book.keySet().stream().filter(key -> key.startsWith("refusal.")))
                    .allSatisfy(key ->
                            assertThat(JournalWords.said(book.getString(key))).doesNotContain("{", "choice"));
        }
    }

    @Test
    void eachDoorHasAWordForBeingLookedAt() {
        List<String> doors = OurClasses.ALL.stream()
                .filter(door -> door.isAnnotatedWith(Stateless.class))
                .filter(AuditBooksTest::hasReaders)
                .map(JavaClass::getSimpleName)
                .toList();

        assertThat(doors).contains("Posts", "Organisations", "Meetings");
        assertThat(doors.stream().map(door -> JournalWords.READS + door)).isSubsetOf(BOOK.keySet());
    }

    /** Whether somebody may be refused a look: a verb behind a role that does not write. */
    private static boolean hasReaders(JavaClass door) {
        return door.getMethods().stream()
                .anyMatch(verb -> verb.getModifiers().contains(JavaModifier.PUBLIC)
                        && !verb.isAnnotatedWith(Writes.class)
                        && (verb.isAnnotatedWith(RolesAllowed.class) || door.isAnnotatedWith(RolesAllowed.class)));
    }

    private static String act(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
