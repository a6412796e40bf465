package be.egmont.bench.product;

import be.egmont.run.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What is done to many at once: five thousand people who are checked, brought in and taken back, and six hundred letters that are
 * queued. Prints CSV: how long it takes until it is done, by a job where one does it, and how many statements that is.
 */
public final class ActBench {

    private static final int EDITIONS = 20;
    private static final int PEOPLE = 5_000;
    private static final int LETTERS = 600;
    private static final int POLL_MILLIS = 50;
    private static final String IMPORT = "/exchange/import.xhtml";
    private static final String OVER =
            "SELECT count(*) FROM job WHERE kind LIKE 'import%' AND state IN ('WAITING', 'RUNNING')";

    /** Delegations whose head has an address and has not answered. */
    private static final List<String> AWAITED = List.of(
            "INSERT INTO organisation (id, version, reference, code, category, name_fr, name_nl, scope_kind, confidence)"
                    + " SELECT nextval('row_id'), 1, gen_random_uuid(), 'BENCH-' || n, 'COMPANY', 'Bench ' || n, 'Bench ' || n,"
                    + " 'ALL', 'LOW' FROM generate_series(1, %1$d) n",
            "INSERT INTO delegation (id, version, reference, edition_id, organisation_id)"
                    + " SELECT nextval('row_id'), 1, gen_random_uuid(), e.id, o.id FROM edition e, organisation o"
                    + " WHERE e.code = '2026' AND o.code LIKE 'BENCH-%%'",
            "INSERT INTO person (id, version, reference, given_name, family_name, address_form, language, email, fictitious)"
                    + " SELECT nextval('row_id'), 1, gen_random_uuid(), 'Noor', code, 'F', 'FR', lower(code) || '@example.org', true"
                    + " FROM organisation WHERE code LIKE 'BENCH-%%'",
            "INSERT INTO participant (id, version, reference, delegation_id, edition_id, person_id, capacity, leads, badge, rsvp)"
                    + " SELECT nextval('row_id'), 1, gen_random_uuid(), d.id, d.edition_id, p.id, 'STAFF', true, o.code, 'AWAITED'"
                    + " FROM organisation o JOIN delegation d ON d.organisation_id = o.id JOIN person p ON p.family_name = o.code"
                    + " WHERE o.code LIKE 'BENCH-%%'");

    private final Product product;
    private final Connection database;
    private final StatementLog log;
    private final PrintStream out = System.out;

    private ActBench(Product product, Connection database) {
        this.product = product;
        this.database = database;
        this.log = new StatementLog(product.databaseLog());
    }

    /**
     * Measures.
     *
     * @param arguments of how many editions beside one, twenty without
     */
    public static void main(String[] arguments) throws Exception {
        System.out.println("editions,act,seconds,statements");
        at(1);
        at(arguments.length == 0 ? EDITIONS : Integer.parseInt(arguments[0]));
    }

    /** Each with a house of its own: what is made here for the letters would be copied with the edition. */
    private static void at(int editions) throws Exception {
        Folders folders = Product.workshop();
        Product.logStatements(folders);
        try (Product product = Product.startWithJobs(folders);
                Connection connection = product.database().connect()) {
            Editions all = new Editions(connection);
            if (editions > all.count()) {
                all.growTo(editions);
            }
            new ActBench(product, connection).run(all.count());
        }
    }

    private void run(int editions) throws Exception {
        // what the server compiles while it does it for the first time is none of what it takes
        people(editions, "warming ");
        people(editions, "");
        for (String one : AWAITED) {
            run(one.formatted(LETTERS));
        }
        letters(editions);
    }

    private void people(int editions, String how) throws Exception {
        Visitor katrien = in("katrien.dewaelsche");
        HttpResponse<String> page = katrien.ask(IMPORT);
        Form form = form(page, "choose")
                .instead("choose:kind", "PEOPLE")
                .withFile("choose:upload", "people.csv", file());
        List<HttpResponse<String>> answer = new ArrayList<>();
        measure(editions, how + "check " + PEOPLE + " people", () -> answer.add(katrien.press(form, "choose:look")));
        HttpResponse<String> checked =
                katrien.ask(pathOf(answer.get(0).uri()).replaceFirst("&job=.*", ""));
        measure(
                editions,
                how + "bring in " + PEOPLE + " people",
                () -> katrien.press(form(checked, "bring"), "bring:all"));
        HttpResponse<String> run = katrien.ask(
                "/exchange/run.xhtml?run=" + text("SELECT reference FROM import_run ORDER BY id DESC LIMIT 1"));
        measure(
                editions,
                how + "undo " + PEOPLE + " people",
                () -> katrien.press(form(run, "undoForm"), "undoForm:undo"));
        if (!text("SELECT count(*) FROM person WHERE family_name = 'Benched'").equals("0")) {
            throw new IllegalStateException("Not all is undone: "
                    + text("SELECT reason FROM job ORDER BY id DESC LIMIT 1"));
        }
    }

    private void letters(int editions) throws Exception {
        Visitor nele = in("nele.goossenaerts");
        Form marks = form(nele.ask("/programme/awaited.xhtml"), "awaited");
        for (String one : all("SELECT t.reference FROM participant t JOIN person p ON p.id = t.person_id"
                + " WHERE p.family_name LIKE 'BENCH-%' AND t.badge LIKE 'BENCH-%' AND t.badge = p.family_name")) {
            marks.with("chosen", one);
        }
        HttpResponse<String> draft = nele.press(marks, "awaited:remind");
        measure(
                editions,
                "queue " + LETTERS + " letters",
                () -> nele.press(form(draft, "reminding"), "reminding:send"));
        String written = text("SELECT count(*) FROM letter");
        if (Integer.parseInt(written) < LETTERS) {
            throw new IllegalStateException("Letters written: " + written);
        }
    }

    private interface Act {
        Object go() throws Exception;
    }

    private void measure(int editions, String what, Act act) throws Exception {
        long position = log.position();
        long begin = System.nanoTime();
        act.go();
        int polls = 1;
        while (!text(OVER).equals("0")) {
            polls++;
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        out.printf(
                Locale.ROOT,
                "%d,%s,%.2f,%d%n",
                editions,
                what,
                (System.nanoTime() - begin) / 1e9,
                log.since(position) - polls);
    }

    private static byte[] file() {
        StringBuilder file = new StringBuilder("edition,post,organisation,given_name,family_name,address_form,"
                + "language_role,language,capacity,function_fr,function_nl,from,leads,email\n");
        for (int i = 0; i < PEOPLE; i++) {
            file.append("2026,ABJ,,Noor")
                    .append(i)
                    .append(",Benched,F,FR,FR,STAFF,Attachée,Attaché,2025-09-01,NO,noor")
                    .append(i)
                    .append("@example.org\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Visitor in(String subject) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(product.url());
        visitor.signIn(subject);
        return visitor;
    }

    private static Form form(HttpResponse<String> page, String id) {
        return Form.of(page.body(), id, page.uri());
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query) throws SQLException {
        return all(query).get(0);
    }

    private List<String> all(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }
}
