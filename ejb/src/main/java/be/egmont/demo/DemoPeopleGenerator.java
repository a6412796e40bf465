package be.egmont.demo;

import be.egmont.access.AddressForm;
import be.egmont.exchange.CsvText;
import be.egmont.exchange.ImportKind;
import be.egmont.kernel.Translated;
import be.egmont.kernel.Translated.Language;
import be.egmont.post.PostKind;
import be.egmont.post.PostStatus;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Generates the people of the demonstration: a head for each post that sends a delegation, those who come along, and
 * the representatives of the organisations. They are rows of the people import, marked as fictitious; the same seed
 * gives the same people. The demo users have fixed functions.
 */
public final class DemoPeopleGenerator {

    private static final int ACTING_HEADS = 5;
    private static final int DESIGNATES = 2;
    private static final Translated NOWHERE = new Translated("-", "-", "-", "-");

    private static final List<String> COLUMNS = ImportKind.PEOPLE.columns();

    private final long seed;
    private final DemoNames names = new DemoNames(new DemoFile("names.csv"));
    private final DemoFunctions functions = new DemoFunctions(new DemoFile("functions.csv"));
    private final Set<String> addresses = new HashSet<>();
    private final List<Map<String, String>> people = new ArrayList<>();

    public DemoPeopleGenerator(long seed) {
        this.seed = seed;
    }

    /** The file to import. */
    public byte[] file() {
        List<Map<String, String>> seats = new DemoFile(DemoFile.EDITION + "/seats.csv").rows();
        seats.forEach(seat -> names.take(seat.get("given_name"), seat.get("family_name")));
        posts(seats);
        for (Map<String, String> organisation :
                DemoFile.of(ImportKind.ORGANISATIONS).rows()) {
            organisation(organisation, seatsAt("organisation", organisation.get("code"), seats));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        people.forEach(person -> rows.add(
                COLUMNS.stream().map(column -> person.getOrDefault(column, "")).toList()));
        return CsvText.write(rows);
    }

    private void posts(List<Map<String, String>> seats) {
        List<Map<String, String>> posts = DemoFile.of(ImportKind.POSTS).rows().stream()
                .filter(post -> PostStatus.valueOf(post.get("status")).sendsDelegation())
                .toList();
        Map<String, String> exceptions = exceptions(posts, seats);
        for (Map<String, String> post : posts) {
            post(post, exceptions.getOrDefault(post.get("code"), "HEAD"), seatsAt("post", post.get("code"), seats));
        }
    }

    /** Embassies where the head is acting only, or designated. */
    private Map<String, String> exceptions(List<Map<String, String>> posts, List<Map<String, String>> seats) {
        Set<String> seated = seats.stream().map(seat -> seat.get("post")).collect(Collectors.toSet());
        List<String> embassies = posts.stream()
                .filter(post -> post.get("type").equals(PostKind.EMBASSY.name()))
                .map(post -> post.get("code"))
                .filter(code -> !seated.contains(code))
                .sorted(Comparator.comparingLong(
                        code -> random(code + " exception").nextLong()))
                .toList();
        Map<String, String> exceptions = new HashMap<>();
        embassies.subList(0, ACTING_HEADS).forEach(code -> exceptions.put(code, "ACTING_HEAD"));
        embassies.subList(ACTING_HEADS, ACTING_HEADS + DESIGNATES).forEach(code -> exceptions.put(code, "DESIGNATE"));
        return exceptions;
    }

    private static List<Map<String, String>> seatsAt(String column, String code, List<Map<String, String>> seats) {
        return seats.stream().filter(seat -> seat.get(column).equals(code)).toList();
    }

    private void post(Map<String, String> post, String headCapacity, List<Map<String, String>> seats) {
        SplittableRandom random = random(post.get("code"));
        Translated place = DemoFunctions.place(translated(post, "name"), translated(post, "city"));
        String type = post.get("type");
        if (seats.stream().noneMatch(seat -> seat.get("leads").equals("YES"))) {
            Map<String, String> head = official(random);
            head.put("capacity", headCapacity);
            head.put("leads", "YES");
            appoint(head, headCapacity, random);
            calls(head, functions.one(type, headCapacity, form(head), place, random));
            add(head, "post", post.get("code"), reply(random, 5, 3, 6));
        }
        for (Map<String, String> seat : seats) {
            seated(seat, type, place, "post", post.get("code"), random);
        }
        int staff = Math.max(0, company(random) - Math.max(0, seats.size() - 1));
        for (int i = 0; i < staff; i++) {
            Map<String, String> person = official(random);
            String capacity = i == 0 && headCapacity.equals("HEAD") ? "DEPUTY" : "STAFF";
            person.put("capacity", capacity);
            person.put("leads", "NO");
            person.put("from", summer(random, 2022).toString());
            calls(person, functions.one(type, capacity, form(person), place, random));
            add(person, "post", post.get("code"), reply(random, 8, 4, 6));
        }
    }

    private void organisation(Map<String, String> organisation, List<Map<String, String>> seats) {
        SplittableRandom random = random(organisation.get("code"));
        String category = organisation.get("category");
        boolean led = seats.stream().anyMatch(seat -> seat.get("leads").equals("YES"));
        for (Map<String, String> seat : seats) {
            seated(seat, category, NOWHERE, "organisation", organisation.get("code"), random);
        }
        int size = Math.max(1, 1 + random.nextInt(4) - seats.size());
        for (int i = 0; i < size; i++) {
            Map<String, String> person = person(random, random.nextInt(100) < 52 ? Language.NL : Language.FR);
            boolean leads = i == 0 && !led;
            person.put("capacity", "STAFF");
            person.put("leads", leads ? "YES" : "NO");
            person.put("from", summer(random, 2019).toString());
            calls(person, functions.one(category, leads ? "LEADER" : "STAFF", form(person), NOWHERE, random));
            add(person, "organisation", organisation.get("code"), reply(random, 9, 4, 5));
        }
    }

    /** A demo user. */
    private void seated(
            Map<String, String> seat,
            String kind,
            Translated place,
            String column,
            String code,
            SplittableRandom random) {
        Map<String, String> person = new HashMap<>(seat);
        if (column.equals("post")) {
            appoint(person, seat.get("capacity"), random);
        } else {
            person.put("from", summer(random, 2019).toString());
        }
        if (seat.get("function_fr").isEmpty()) {
            calls(person, functions.one(kind, seat.get("capacity"), form(seat), place, random));
        }
        add(person, column, code, "COMES");
    }

    /** An official of the ministry: half of them in the French, half in the Dutch language role. */
    private Map<String, String> official(SplittableRandom random) {
        Language role = random.nextBoolean() ? Language.FR : Language.NL;
        Map<String, String> person = person(random, role);
        person.put("language_role", role.name());
        return person;
    }

    private Map<String, String> person(SplittableRandom random, Language language) {
        AddressForm form = random.nextInt(100) < 42 ? AddressForm.F : AddressForm.M;
        DemoNames.Name name = names.next(form, language, random);
        Map<String, String> person = new HashMap<>();
        person.put("given_name", name.given());
        person.put("family_name", name.family());
        person.put("address_form", form.name());
        person.put("language", language.name());
        return person;
    }

    /** Since when: a designated head has not taken up functions, an acting one has done so lately. */
    private static void appoint(Map<String, String> head, String capacity, SplittableRandom random) {
        switch (capacity) {
            case "DESIGNATE" ->
                head.put("from", LocalDate.of(2026, 1, 12 + random.nextInt(10)).toString());
            case "ACTING_HEAD" -> {
                LocalDate since = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(120));
                head.put("from", since.toString());
                head.put("functions_since", since.toString());
            }
            default -> {
                LocalDate from = summer(random, 2021);
                head.put("from", from.toString());
                // credentials are presented some weeks after arrival
                head.put(
                        "functions_since",
                        from.plusDays(10 + random.nextInt(70)).toString());
            }
        }
    }

    /** Appointments begin in summer. */
    private static LocalDate summer(SplittableRandom random, int firstYear) {
        int year = firstYear + random.nextInt(2026 - firstYear);
        return LocalDate.of(year, 7, 20).plusDays(random.nextInt(50));
    }

    private static int company(SplittableRandom random) {
        int chance = random.nextInt(100);
        return chance < 8 ? 0 : chance < 28 ? 1 : chance < 62 ? 2 : 3;
    }

    private static String reply(SplittableRandom random, int awaited, int excused, int partly) {
        int chance = random.nextInt(100);
        if (chance < awaited) {
            return "AWAITED";
        }
        if (chance < awaited + excused) {
            return "EXCUSED";
        }
        return chance < awaited + excused + partly ? "PARTLY" : "COMES";
    }

    private static AddressForm form(Map<String, String> person) {
        return AddressForm.valueOf(person.get("address_form"));
    }

    private static void calls(Map<String, String> person, Translated function) {
        person.put("function_fr", function.getFr());
        person.put("function_nl", function.getNl());
        person.put("function_de", function.getDe());
        person.put("function_en", function.getEn());
    }

    private void add(Map<String, String> person, String column, String code, String reply) {
        person.put("edition", DemoFile.EDITION);
        person.put(column, code);
        person.put("rsvp", reply);
        person.put("email", address(person));
        person.put("fictitious", "YES");
        people.add(person);
    }

    /** A mail address in a domain that is reserved for examples. */
    private String address(Map<String, String> person) {
        String name = person.getOrDefault("subject", "");
        if (name.isEmpty()) {
            name = plain(person.get("given_name")) + "." + plain(person.get("family_name"));
        }
        String address = name + "@egmont.example";
        for (int i = 2; !addresses.add(address); i++) {
            address = name + i + "@egmont.example";
        }
        return address;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.replace('ı', 'i'), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z-]", "");
    }

    private static Translated translated(Map<String, String> row, String prefix) {
        return new Translated(
                row.get(prefix + "_fr"), row.get(prefix + "_nl"), row.get(prefix + "_de"), row.get(prefix + "_en"));
    }

    /** Each post and organisation has its own random source, so that adding one does not change the others. */
    private SplittableRandom random(String code) {
        return new SplittableRandom(seed * 31 + code.hashCode());
    }
}
