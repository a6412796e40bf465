package be.egmont.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.web.frame.Words;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the pages and the REST paths are built: each rule with its reason. */
class HouseRulesTest {

    private static final JavaClasses OURS =
            OurClasses.ALL.that(JavaClass.Predicates.resideInAPackage("be.egmont.web.."));

    @Test
    void thereIsSomethingToJudge() {
        assertThat(OURS.contain(Words.class)).isTrue();
    }

    @Test
    void theWebKnowsNoTables() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.postgresql..",
                        "org.eclipse.persistence..")
                .because("what a page shows comes through a door, which guards it"));
    }

    @Test
    void jsonIsMadeByTheProviderThatWasFoundOnce() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.json.Json")
                .because("it searches the class path at each call: be.egmont.text.Json"));
    }

    @Test
    void filesForSpreadsheetsAreWrittenInTheDomain() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar.fastcsv..", "org.dhatim.fastexcel..")
                .because("there two classes write them and guard each name"));
    }

    @Test
    void pagesHoldNoEntities() {
        check(fields().should()
                .notHaveRawType(describe("an entity", (JavaClass type) -> type.isAnnotatedWith(Entity.class)))
                .because("a page holds references and records"));
    }

    /** The ground of all features is one slice: the frame shows who is there, the sign-in speaks in the words of the frame. */
    @Test
    void featuresHaveNoCircles() {
        SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String feature = type.getPackageName().replaceFirst("^be\\.egmont\\.web\\.?", "");
                        return !type.getPackageName().startsWith("be.egmont.web.")
                                ? SliceIdentifier.ignore()
                                : SliceIdentifier.of(
                                        List.of("frame", "signin", "security", "rest")
                                                        .contains(feature)
                                                ? "ground"
                                                : feature);
                    }

                    @Override
                    public String getDescription() {
                        return "features";
                    }
                })
                .should()
                .beFreeOfCycles()
                .because("whoever knows one feature need not know all")
                .check(OURS);
    }

    @Test
    void theTimeComesFromTheClockOfTheHouse() {
        check(noClasses()
                .that()
                // a token is judged by the time of whoever made it
                .doNotHaveFullyQualifiedName("be.egmont.web.signin.Provider")
                .should()
                .callMethodWhere(describe("asks for the time without a clock", HouseRulesTest::asksForTheTime))
                .because("the demonstration and the tests live in February 2026"));
    }

    private static boolean asksForTheTime(JavaMethodCall call) {
        return call.getTarget().getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getSimpleName().equals("Clock"));
    }

    @Test
    void nobodyPrints() {
        check(noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the log has a level, a time and a place"));
    }

    @Test
    void everyPackageSaysItsSentence() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/be/egmont/web"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .filter(HouseRulesTest::hasClasses)
                            .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                    .isEmpty();
        }
    }

    private static boolean hasClasses(Path folder) {
        String[] names = folder.toFile().list((parent, name) -> name.endsWith(".java"));
        return names != null && names.length > 0;
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }
}
