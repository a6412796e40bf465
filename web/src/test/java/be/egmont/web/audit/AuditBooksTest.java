package be.egmont.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.audit.Writes;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever reads the journal reads what was done, not what the method was called. */
class AuditBooksTest {

    private static final String VERB = "audit.verb.";

    @Test
    void eachActThatWritesHasItsWord() {
        TreeSet<String> acts = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("be.egmont").stream()
                        .flatMap(door -> door.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Writes.class))
                        .map(AuditBooksTest::act)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(acts).isNotEmpty();
        // these are told by the house itself, and no door's verb
        acts.add("Accounts.signedIn");
        acts.add("DemoData.fill");
        acts.add("database.change");

        ResourceBundle book = ResourceBundle.getBundle("be.egmont.web.words", Locale.FRENCH);
        assertThat(book.keySet().stream().filter(key -> key.startsWith(VERB)).map(key -> key.substring(VERB.length())))
                .containsExactlyInAnyOrderElementsOf(acts);
    }

    private static String act(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
