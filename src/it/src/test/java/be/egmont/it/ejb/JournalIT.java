package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.egmont.access.Accounts;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.JournalSearch;
import be.egmont.audit.Journals;
import be.egmont.audit.Origin;
import be.egmont.audit.Writes;
import be.egmont.exchange.ImportKind;
import be.egmont.exchange.Imports;
import be.egmont.it.table.Table;
import be.egmont.kernel.Refusal;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestMeeting;
import be.egmont.meeting.Wish;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One row of the journal for each write and each refused attempt, through whichever door; none for a look. */
@InsideServer
class JournalIT {

    @Inject
    private Cast cast;

    @Inject
    private Requests requests;

    @Inject
    private Rows rows;

    @Inject
    private AnEdition own;

    @Inject
    private Origin origin;

    @Inject
    private BeanManager beans;

    @EJB
    private Accounts accounts;

    @EJB
    private Imports imports;

    @EJB
    private Journals journals;

    @EJB
    private Meetings meetings;

    /** Called with nothing, most verbs refuse or fail: that too is an attempt, and one only, whatever it went through. */
    @Test
    void everyVerbLeavesOneRowWhenItWritesOrRefusesAndNoneWhenItReads() {
        Table table = Table.read();
        List<String> faults = new ArrayList<>();
        for (Method verb : journalled()) {
            String name = verb.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + verb.getName();
            // what no group opens is open to guests, who have their role by no group
            Role.ALL.stream()
                    .filter(role -> table.may(name, role))
                    .findFirst()
                    .ifPresentOrElse(
                            role -> cast.as("journal-walker", role),
                            () -> cast.granted("journal-walker", Role.DELEGATION_GUEST));
            long before = rows.journal();
            Throwable answer = call(verb);
            List<String> told = rows.since(before);
            boolean refused = answer instanceof Refusal;
            int expected = refused || verb.isAnnotationPresent(Writes.class) ? 1 : 0;
            if (told.size() != expected || (refused && !told.get(0).endsWith(" REFUSED"))) {
                faults.add(name + " answers " + answer + " and leaves " + told);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsDoneIsOneRowWithEveryFieldOldAndNew() {
        own.with(1).posts(Requests.ABIDJAN).organisations(Requests.BIO);
        cast.head(own, Requests.ABIDJAN);
        origin.is(Origin.Channel.REST, "10.1.2.3");
        long before = rows.journal();
        UUID request = requests.ask(Requests.BIO);
        assertThat(rows.since(before)).containsExactly("Meetings.request DONE");

        cast.organiserOf(own);
        int version = requests.version(request);
        before = rows.journal();
        meetings.approve(request, version);
        assertThat(rows.since(before)).containsExactly("Meetings.approve DONE");
        String row = "FROM journal_entry WHERE id > " + before;
        assertThat(rows.one("SELECT concat_ws(' ', actor, channel, address, thing) " + row))
                .isEqualTo(own.organiser() + " REST 10.1.2.3 " + request);
        assertThat(rows.one("SELECT jsonb_path_query_first(changes::jsonb,"
                        + " '$[*] ? (@.relation == \"meeting_request\").fields.state') " + row))
                .isEqualTo("[\"SUBMITTED\", \"APPROVED\"]");
        assertThat(rows.one("SELECT at BETWEEN '2026-02-04 09:42Z' AND '2026-02-05 09:42Z' " + row))
                .as("by the clock of the house")
                .isEqualTo("t");

        long refused = rows.journal();
        assertThatThrownBy(() -> meetings.approve(request, version)).isInstanceOf(Refusal.Stale.class);
        assertThat(rows.since(refused)).containsExactly("Meetings.approve REFUSED");
        origin.is(Origin.Channel.HOUSE, null);
    }

    @Test
    void whatTheRulesOfAFormRefuseIsRefusedAndHasNotFailed() {
        cast.claire();
        long before = rows.journal();
        assertThatThrownBy(() -> meetings.request(
                        new RequestMeeting(UUID.randomUUID(), "", null, Priority.WANTED, Wish.NONE, null, 15)))
                .isInstanceOf(Exception.class);
        assertThat(rows.since(before)).containsExactly("Meetings.request REFUSED");
        assertThat(rows.one("SELECT reason FROM journal_entry WHERE id > " + before))
                .isEqualTo("refusal.invalid");
    }

    /** The rows of a file go through doors of their own, in one transaction: it is one attempt all the same. */
    @Test
    void aFileIsOneRowWithAllThatItChanged() {
        accounts.signedIn("https://stage.example", "journal-one", "One", null, Set.of());
        accounts.signedIn("https://stage.example", "journal-two", "Two", null, Set.of());
        cast.as("journal-admin", Role.ADMINISTRATOR);
        String good = "account,role,reason\njournal-one,reporter,A file\njournal-two,protocol,A file\n";
        long before = rows.journal();
        imports.preview(ImportKind.GRANTS, List.of(), bytes(good));
        assertThat(rows.since(before)).isEmpty();

        imports.apply(ImportKind.GRANTS, "a.csv", List.of(), bytes(good));
        assertThat(rows.since(before)).containsExactly("Imports.apply DONE");
        assertThat(rows.one("SELECT jsonb_array_length(changes::jsonb) FROM journal_entry WHERE id > " + before))
                .as("both, and the file itself")
                .isEqualTo("3");

        long refused = rows.journal();
        assertThatThrownBy(() -> imports.apply(
                        ImportKind.GRANTS,
                        "a.csv",
                        List.of(),
                        bytes("account,role,reason\nnobody-at-all,reporter,A file\n")))
                .isInstanceOf(Refusal.class);
        assertThat(rows.since(refused)).containsExactly("Imports.apply REFUSED");
    }

    @Test
    void whatIsChangedPastTheDoorsIsNotedAsWell() {
        long before = rows.journal();
        assertThat(rows.run("UPDATE edition SET late_percent = late_percent + 1 WHERE code = '2026'"))
                .isEqualTo(1);
        assertThat(rows.since(before)).containsExactly("database.change DONE");
        rows.run("UPDATE edition SET late_percent = late_percent - 1 WHERE code = '2026'");
    }

    @Test
    void thatTheJournalWasTakenOutStandsInIt() {
        cast.as("journal-admin", Role.ADMINISTRATOR);
        JournalSearch mine = new JournalSearch("journal-admin", null, null, null, null, null);
        List<Long> taken = new ArrayList<>();
        long before = rows.journal();
        journals.export(mine, line -> taken.add(line.seq()));
        assertThat(taken).isSorted().doesNotContain(0L);
        assertThat(rows.since(before)).containsExactly("Journals.export DONE");
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    /** What it throws; null when it answers. */
    private static Throwable call(Method verb) {
        Class<?>[] types = verb.getParameterTypes();
        Object[] nothing = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            nothing[i] = types[i] == UUID.class ? UUID.randomUUID() : Array.get(Array.newInstance(types[i], 1), 0);
        }
        try {
            verb.invoke(CDI.current().select(verb.getDeclaringClass()).get(), nothing);
            return null;
        } catch (InvocationTargetException answer) {
            return answer.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The verbs of all doors before which the journal stands. */
    private List<Method> journalled() {
        List<Method> verbs = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> door = bean.getBeanClass();
            if (door.isAnnotationPresent(Stateless.class)
                    && door.isAnnotationPresent(Interceptors.class)
                    && Arrays.asList(door.getAnnotation(Interceptors.class).value())
                            .contains(AuditInterceptor.class)) {
                Arrays.stream(door.getDeclaredMethods())
                        .filter(verb -> Modifier.isPublic(verb.getModifiers()) && !verb.isSynthetic())
                        .forEach(verbs::add);
            }
        }
        assertThat(verbs).hasSizeGreaterThan(90);
        return verbs;
    }
}
