package be.egmont.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.demo.DemoFile;
import be.egmont.demo.DemoPeopleGenerator;
import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import be.egmont.post.Capacity;
import be.egmont.post.Post;
import be.egmont.post.PostKind;
import be.egmont.post.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of the demonstration, and the people that are made up for it, as the importers understand them. */
class DemoDataTest {

    private static byte[] file(ImportKind kind) {
        return kind == ImportKind.PEOPLE
                ? new DemoPeopleGenerator(2026).file()
                : DemoFile.of(kind).bytes();
    }

    private static <L> List<L> entries(Importer<L> importer, ImportKind kind) {
        return Files.read(importer, file(kind), Files.known(kind), new Problems()).stream()
                .map(ParsedRow::entry)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DELEGATIONS", "APPOINTMENTS", "REQUESTS", "GRANTS"})
    void everyFileIsWithoutAProblem(ImportKind kind) {
        assertThat(Files.problems(kind, file(kind), Files.known(kind))).isEmpty();
    }

    @Test
    void whatEveryReaderSeesIsInFourLanguages() {
        assertThat(Stream.concat(
                                entries(new OrganisationImport(), ImportKind.ORGANISATIONS).stream()
                                        .flatMap(entry -> Stream.of(entry.name(), entry.sectors(), entry.note())),
                                entries(new PostImport(), ImportKind.POSTS).stream()
                                        .flatMap(entry -> Stream.of(
                                                entry.jurisdictionNote(),
                                                entry.accreditedTo(),
                                                entry.organisation(),
                                                entry.plannedChange())))
                        .filter(Objects::nonNull)
                        .toList())
                .hasSizeGreaterThan(200)
                .allSatisfy(text -> assertThat(Translated.Language.values()).noneMatch(text::fallsBack));
    }

    @Test
    void allRowsOfTheSourcesAreThere() {
        assertThat(entries(new PostImport(), ImportKind.POSTS)).hasSize(122);
        assertThat(entries(new OrganisationImport(), ImportKind.ORGANISATIONS)).hasSize(100);
        assertThat(entries(new RoomImport(), ImportKind.ROOMS)).hasSize(15);
        assertThat(entries(new EditionImport(), ImportKind.EDITIONS)).hasSize(11);
        Set<String> sessions = entries(new ProgrammeImport(), ImportKind.PROGRAMME).stream()
                .map(entry -> entry.code().substring(0, 3))
                .collect(Collectors.toSet());
        assertThat(sessions).hasSize(22);
    }

    @Test
    void specialCasesOfTheNetworkHold() {
        Map<String, PostImport.Entry> posts = entries(new PostImport(), ImportKind.POSTS).stream()
                .collect(Collectors.toMap(PostImport.Entry::code, Function.identity()));
        assertThat(posts.get("JRS").country()).isEqualTo("PS");
        assertThat(posts.get("JRS").region()).isEqualTo(Region.MENA);
        assertThat(posts.get("TPE").kind()).isEqualTo(PostKind.DIPLOMATIC_OFFICE);
        assertThat(posts.get("PRN").country()).isEqualTo("XK");
        assertThat(posts.values().stream()
                        .filter(post -> post.status().sendsDelegation())
                        .count())
                .isEqualTo(115);
    }

    @Test
    void whatIsShownByItsCityAloneKeepsTheCountryThatPartnersCount() {
        Map<String, Post> posts = entries(new PostImport(), ImportKind.POSTS).stream()
                .map(entry -> new PostImport().make(entry, null))
                .collect(Collectors.toMap(Post::code, Function.identity()));
        assertThat(posts.get("JRS").country()).isNull();
        assertThat(posts.get("JRS").scopeCountry()).isEqualTo("PS");
        assertThat(posts.get("TPE").country()).isNull();
        assertThat(posts.get("TPE").scopeCountry()).isEqualTo("TW");
        assertThat(posts.get("ABJ").country()).isEqualTo("CI");
        assertThat(posts.get("ABJ").scopeCountry()).isEqualTo("CI");
    }

    @Test
    void parallelRoundTablesReachEachRegionOnce() {
        List<ProgrammeImport.Entry> parts = entries(new ProgrammeImport(), ImportKind.PROGRAMME).stream()
                .filter(entry -> entry.code().startsWith("S05"))
                .toList();
        assertThat(parts.stream().flatMap(part -> part.regions().stream())).containsExactlyInAnyOrder(Region.values());
        assertThat(parts.stream().flatMap(part -> part.rooms().stream()))
                .containsExactlyInAnyOrder("EUROPE", "BLUE", "ORANGE", "TAPESTRY", "LOUISXIV");
    }

    @Test
    void daysOfThePastAreKeptAsTheyAreKnown() {
        EditionImport.Entry of2019 = entries(new EditionImport(), ImportKind.EDITIONS).stream()
                .filter(edition -> edition.code().equals("2019"))
                .findFirst()
                .orElseThrow();
        assertThat(of2019.start()).isNull();
        assertThat(of2019.datesAsKnown()).isEqualTo("2019-09");
    }

    @Test
    void everyPostThatSendsADelegationHasOneHead() {
        List<PeopleImport.Entry> people = entries(new PeopleImport(), ImportKind.PEOPLE);
        List<PeopleImport.Entry> heads = people.stream()
                .filter(person -> person.ofPost() && person.leads())
                .toList();
        assertThat(heads).hasSize(115);
        assertThat(heads.stream().map(PeopleImport.Entry::place)).doesNotHaveDuplicates();
        assertThat(heads).allMatch(head -> head.capacity().isHead());
        assertThat(count(heads, Capacity.HEAD)).isEqualTo(108);
        assertThat(count(heads, Capacity.ACTING_HEAD)).isEqualTo(5);
        assertThat(count(heads, Capacity.DESIGNATE)).isEqualTo(2);
        assertThat(people).hasSizeBetween(550, 650);
    }

    private static long count(List<PeopleImport.Entry> people, Capacity capacity) {
        return people.stream().filter(person -> person.capacity() == capacity).count();
    }

    @Test
    void everyOrganisationHasOneLeader() {
        Map<String, Long> leaders = entries(new PeopleImport(), ImportKind.PEOPLE).stream()
                .filter(person -> !person.ofPost() && person.leads())
                .collect(Collectors.groupingBy(PeopleImport.Entry::place, Collectors.counting()));
        assertThat(leaders)
                .hasSize(100)
                .allSatisfy((code, count) -> assertThat(count).isOne());
    }

    @Test
    void peopleAreMadeUpAndAllDifferent() {
        List<PeopleImport.Entry> people = entries(new PeopleImport(), ImportKind.PEOPLE);
        assertThat(people).allMatch(PeopleImport.Entry::fictitious);
        assertThat(people.stream().map(PeopleImport.Entry::name)).doesNotHaveDuplicates();
        long officials =
                people.stream().filter(person -> person.languageRole() != null).count();
        long french = people.stream()
                .filter(person -> person.languageRole() == Language.FR)
                .count();
        assertThat((double) french / officials).isBetween(0.42, 0.58);
    }

    @Test
    void functionsSuitThePersonAndThePlace() {
        List<PeopleImport.Entry> people = entries(new PeopleImport(), ImportKind.PEOPLE);
        PeopleImport.Entry claire = people.stream()
                .filter(person -> "claire.vandenbossche".equals(person.subject()))
                .findFirst()
                .orElseThrow();
        assertThat(claire.function().getFr()).isEqualTo("ambassadrice à Abidjan");
        assertThat(claire.function().getDe()).isEqualTo("Botschafterin in Abidjan");
        Set<String> leftovers = new HashSet<>();
        people.forEach(person -> {
            for (Language language : Language.values()) {
                String function = person.function().in(language);
                if (function.contains("{") || function.endsWith("-")) {
                    leftovers.add(function);
                }
            }
        });
        assertThat(leftovers).isEmpty();
    }

    @Test
    void thePeopleOfTheSignInHaveTheirSeats() {
        Map<String, String> seats = entries(new PeopleImport(), ImportKind.PEOPLE).stream()
                .filter(person -> person.subject() != null)
                .collect(Collectors.toMap(
                        PeopleImport.Entry::subject, person -> person.place() + " " + person.capacity()));
        assertThat(seats)
                .containsOnly(
                        Map.entry("claire.vandenbossche", "ABJ HEAD"),
                        Map.entry("pieterjan.roosebeke", "JKT HEAD"),
                        Map.entry("sander.tielemansen", "KIN HEAD"),
                        Map.entry("lieselot.vanbergenhout", "FIH STAFF"),
                        Map.entry("marieke.lejeune", "ENABEL STAFF"),
                        Map.entry("bram.oosterlinck", "BIO STAFF"),
                        Map.entry("eloise.grandfils", "MIN-FA STAFF"));
    }

    @Test
    void theSameSeedMakesTheSamePeople() {
        assertThat(new DemoPeopleGenerator(7).file()).isEqualTo(new DemoPeopleGenerator(7).file());
        assertThat(new DemoPeopleGenerator(7).file()).isNotEqualTo(new DemoPeopleGenerator(8).file());
    }
}
