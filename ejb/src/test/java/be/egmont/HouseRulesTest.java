package be.egmont;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.EditionScopeInterceptor;
import be.egmont.kernel.Row;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the domain is built: each rule with its reason. */
class HouseRulesTest {

    /** From the ground up: a feature may use those before it and none after it. */
    static final List<String> FEATURES = List.of(
            "kernel",
            "persistence",
            "text",
            "scheduling",
            "audit",
            "access",
            "job",
            "post",
            "stakeholder",
            "edition",
            "delegation",
            "person",
            "programme",
            "meeting",
            "timetable",
            "week",
            "attendance",
            "seat",
            "needs",
            "guest",
            "protocol",
            "reporting",
            "exchange",
            "demo",
            "notification");

    private static final JavaClasses OURS = OurClasses.ALL;

    /** A second node, or a correction in the database, must be seen at the next request. */
    @Test
    void nothingIsCachedAcrossTransactions() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/persistence.xml")))
                .contains("<shared-cache-mode>NONE</shared-cache-mode>");
    }

    @Test
    void thereIsSomethingToJudge() {
        assertThat(OURS.contain(Row.class)).isTrue();
    }

    @Test
    void featuresLookDownwardOnly() {
        for (int i = 0; i < FEATURES.size(); i++) {
            String[] above = FEATURES.subList(i + 1, FEATURES.size()).stream()
                    .map(HouseRulesTest::in)
                    .toArray(String[]::new);
            if (above.length > 0) {
                check(noClasses()
                        .that()
                        .resideInAPackage(in(FEATURES.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .because("whoever changes a feature must know only what lies below it"));
            }
        }
    }

    @Test
    void everyFeatureHasItsPlaceInTheOrder() {
        assertThat(OURS.stream()
                        .map(one -> one.getPackageName().replaceFirst("^be\\.egmont\\.?", ""))
                        .map(rest -> rest.replaceFirst("\\..*", ""))
                        .distinct())
                .isSubsetOf(FEATURES);
    }

    @Test
    void theDomainKnowsNoWeb() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "be.egmont.web..",
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "org.primefaces..")
                .because("everything here is true without a browser"));
    }

    @Test
    void filesForSpreadsheetsAreWrittenByTheTwoThatGuardThem() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("be.egmont.reporting.Csv")
                .and()
                .doNotHaveFullyQualifiedName("be.egmont.reporting.Spreadsheet")
                .and()
                // writes templates: heads of columns of our own only
                .doNotHaveFullyQualifiedName("be.egmont.exchange.CsvText")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar.fastcsv.writer..", "org.dhatim.fastexcel..")
                .because("a name that looks like a formula must not run, in no export"));
    }

    @Test
    void schedulingIsALibraryOfItsOwn() {
        check(classes()
                .that()
                .resideInAPackage(in("scheduling"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", in("scheduling"))
                .because("it could be lifted out and published"));
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
    void everyDoorIsGuarded() {
        check(classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .should(beAnnotatedWith(RolesAllowed.class).or(beAnnotatedWith(PermitAll.class)))
                .because("a verb that is added later must not be open by oversight"));
        check(classes()
                .that()
                .areAnnotatedWith(PermitAll.class)
                .should()
                .resideInAnyPackage(
                        in("access"),
                        in("audit"),
                        in("exchange"),
                        in("demo"),
                        in("guest"),
                        in("job"),
                        in("needs"),
                        in("notification"))
                .because("open to all is only what is asked while somebody becomes a caller, or what offers nothing"));
    }

    @Test
    void everyGuardedDoorIsJournalled() {
        check(classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .and()
                .areAnnotatedWith(RolesAllowed.class)
                .should(beAnnotatedWith(Interceptors.class))
                .because("what a writing verb did, or why it did not, stands in the journal"));
    }

    @Test
    void everyDoorToAnEditionKeepsToTheScopeOfRoles() {
        check(classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .and()
                .resideOutsideOfPackages(in("access"), in("audit"), in("edition"), in("job"), in("post"))
                .and()
                .areAnnotatedWith(RolesAllowed.class)
                .should(new ArchCondition<>("stand behind Scoping") {
                    @Override
                    public void check(JavaClass door, ConditionEvents events) {
                        boolean kept = Arrays.asList(door.getAnnotationOfType(Interceptors.class)
                                        .value())
                                .contains(EditionScopeInterceptor.class);
                        events.add(new SimpleConditionEvent(
                                door,
                                kept,
                                door.getName() + (kept ? " stands" : " does not stand") + " behind Scoping"));
                    }
                })
                .because("a role that was given for one edition opens no other"));
    }

    @Test
    void entitiesHaveVerbsAndNoSetters() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .haveNameMatching("set[A-Z].*")
                .should()
                .bePublic()
                .because("whoever changes an entity says what happened"));
    }

    @Test
    void onlyDoorsBeginTransactions() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("Migrator")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Transactional.class, jakarta.transaction.UserTransaction.class)
                .because("a transaction is the call of a door, neither less nor more"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(Manager|Helper|Utils?|DTO|Dto|Facade|ServiceBean)")
                .because("such a name says what its author did not know"));
    }

    @Test
    void theTimeComesFromTheClockOfTheHouse() {
        check(noClasses()
                .should()
                .callMethodWhere(describe("asks for the time without a clock", HouseRulesTest::asksForTheTime))
                .because("the demonstration and the tests live in February 2026"));
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .because("it is neither a date nor a moment"));
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
    void doorsReturnNoEntities() {
        check(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .should()
                .notHaveRawReturnType(describe("an entity", (JavaClass type) -> type.isAssignableTo(Row.class)))
                .because("a list is read rows, never an entity graph"));
    }

    @Test
    void everyPackageSaysItsSentence() throws IOException {
        Set<Path> silent;
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/be/egmont"))) {
            silent = folders.filter(Files::isDirectory)
                    .filter(HouseRulesTest::hasClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .collect(Collectors.toSet());
        }
        assertThat(silent).isEmpty();
    }

    private static boolean hasClasses(Path folder) {
        String[] names = folder.toFile().list((parent, name) -> name.endsWith(".java"));
        return names != null && names.length > 0;
    }

    private static String in(String feature) {
        return "be.egmont." + feature + "..";
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }
}
