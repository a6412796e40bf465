package be.egmont.it.harness;

import be.egmont.access.Role;
import be.egmont.it.table.Table;
import be.egmont.run.Folders;
import be.egmont.run.JournalKey;
import be.egmont.run.NeedsKey;
import be.egmont.run.Postgres;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The domain as it ships, in a WAR without pages: the authentication mechanism would refuse the test's own servlet, and
 * boundaries have to guard themselves whoever calls them.
 */
public final class Domain {

    private static final List<String> PAGES_ONLY =
            List.of("primefaces", "oauth2-oidc-sdk", "nimbus", "json-smart", "accessors-smart", "lang-tag");

    /** How many files are damaged, for those inside, who do not hear what the tests are started with. */
    public static final String MUTATIONS = "mutations.txt";

    /** The database of all tests, with the demo's edition after the first start; it ends with the JVM. */
    private static Postgres database;

    private Domain() {}

    public static synchronized WebArchive archive() {
        if (database == null) {
            database = Database.anew(Places.work("domain"));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        }
        WebArchive war = ShrinkWrap.create(WebArchive.class, "domain.war")
                .addPackage("be.egmont.it.ejb")
                .addPackage(Table.class.getPackage())
                .addAsResource("be/egmont/it/table/rights.csv")
                .addAsWebInfResource(
                        new StringAsset("<beans version=\"4.0\" bean-discovery-mode=\"all\"/>"), "beans.xml")
                .addAsResource(new StringAsset(settings(database)), "META-INF/microprofile-config.properties")
                .addAsResource(new StringAsset(System.getProperty("egmont.mutations", "140")), MUTATIONS)
                .addAsLibraries(onClassPath("assertj-core", "byte-buddy"))
                .setWebXML(new StringAsset(webXml(database)));
        WebArchive whole = ShrinkWrap.create(ZipImporter.class, "egmont.war")
                .importFrom(Places.war().toFile())
                .as(WebArchive.class);
        whole.getContent(path -> path.get().matches("/WEB-INF/lib/.+\\.jar")
                        && PAGES_ONLY.stream().noneMatch(path.get()::contains))
                .forEach((path, node) -> war.add(node.getAsset(), path));
        return war;
    }

    private static File[] onClassPath(String... names) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> Arrays.stream(names).anyMatch(file.getName()::startsWith))
                .toArray(File[]::new);
    }

    /** Nobody signs in here, so of the provider only the names are needed. */
    private static String settings(Postgres database) {
        Folders folders = Folders.below(Places.work("domain"), "");
        Map<String, String> journal = JournalKey.environment(folders);
        return """
                egmont.db.url=%s
                egmont.db.user=%s
                egmont.db.password=%s
                egmont.url=https://egmont.example
                egmont.oidc.issuer=https://stage.example
                egmont.oidc.client.id=egmont
                egmont.oidc.client.secret=none
                egmont.demo=true
                egmont.clock.start=2026-02-04T09:42:00Z
                egmont.journal.key=%s
                egmont.journal.public.key=%s
                egmont.needs.key=%s
                """.formatted(
                        database.url(),
                        database.user(),
                        database.password(),
                        journal.get("EGMONT_JOURNAL_KEY"),
                        journal.get("EGMONT_JOURNAL_PUBLIC_KEY"),
                        NeedsKey.environment(folders).get("EGMONT_NEEDS_KEY"));
    }

    private static String roles() {
        return Stream.concat(Role.ALL.stream(), Stream.of(Role.DELEGATION_GUEST))
                .map(role -> "<security-role><role-name>" + role + "</role-name></security-role>")
                .collect(Collectors.joining());
    }

    /** Its data source takes the place of the one in {@code web-fragment.xml}, which reads the environment. */
    private static String webXml(Postgres database) {
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <data-source>
                    <name>java:app/jdbc/egmont</name>
                    <class-name>org.postgresql.ds.PGSimpleDataSource</class-name>
                    <user>%s</user>
                    <password>%s</password>
                    <property><name>url</name><value>%s</value></property>
                    <property><name>options</name><value>-c random_page_cost=1.1</value></property>
                    <transactional>true</transactional>
                    <isolation-level>TRANSACTION_READ_COMMITTED</isolation-level>
                    <max-pool-size>32</max-pool-size>
                  </data-source>
                %s
                </web-app>
                """.formatted(database.user(), database.password(), database.url(), roles());
    }
}
