package be.egmont.audit;

import be.egmont.audit.NameLookup.Pointer;
import be.egmont.persistence.RowReader;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** How doors read the journal for those to whom they open: the history of one thing, and what its ids are called. */
public final class JournalReader {

    private static final String POINTERS = """
            SELECT x.relation, x.field, x.id, journal_name(p.target, x.id, ?2) AS name
              FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS x (relation text, field text, id bigint)
              JOIN journal_pointer p ON p.relation = x.relation AND p.field = x.field
            """;

    private static final String THINGS = """
            SELECT x.thing, t.relation, journal_name(t.relation, t.id, ?2) AS name
              FROM jsonb_array_elements_text(CAST(?1 AS jsonb)) AS x (thing)
             CROSS JOIN LATERAL journal_thing(CAST(x.thing AS uuid)) t
            UNION ALL
            SELECT 'SUBJECT', NULL, NULL, s.subject, s.name
              FROM (SELECT DISTINCT ON (a.subject) a.subject, a.name FROM account a
                     WHERE a.subject IN (SELECT jsonb_array_elements_text(CAST(?3 AS jsonb)))
                     ORDER BY a.subject, a.last_seen DESC) s
            """;

    private final EntityManager em;

    public JournalReader(EntityManager em) {
        this.em = em;
    }

    /**
     * What was done to a thing or was refused, and to what it is made of, the youngest first; not from where.
     *
     * @param hidden tables of whose rows nothing is told
     */
    public List<JournalLine> history(UUID thing, int size, Set<String> hidden) {
        return JournalQueries.history(em, thing, size, hidden);
    }

    /** The table that a thing is a row of; empty for what is not known. */
    public Optional<String> relation(UUID thing) {
        List<?> found = em.createNativeQuery("SELECT relation FROM journal_thing(CAST(?1 AS uuid))")
                .setParameter(1, thing.toString())
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    public Names names(NameLookup asked) {
        Map<Pointer, String> pointers = new HashMap<>();
        rows(POINTERS, json(asked.pointers()), asked.language())
                .filter(in -> !in.isNull("name"))
                .forEach(in ->
                        pointers.put(new Pointer(in.text("relation"), in.text("field"), in.id("id")), in.text("name")));
        Map<UUID, Names.Thing> things = new HashMap<>();
        rows(THINGS, list(asked.things()), asked.language())
                .forEach(
                        in -> things.put(in.reference("thing"), new Names.Thing(in.text("relation"), in.text("name"))));
        Map<String, String> subjects = new HashMap<>();
        rows(SUBJECTS, list(asked.subjects()), null).forEach(in -> subjects.put(in.text("subject"), in.text("name")));
        return new Names(pointers, things, subjects);
    }

    /** Nothing is asked for nothing. */
    private Stream<RowReader> rows(String query, String json, String language) {
        if (json.equals("[]")) {
            return Stream.empty();
        }
        Query filled = em.createNativeQuery(query).setParameter(1, json);
        return RowReader.of(language == null ? filled : filled.setParameter(2, language));
    }

    private static String json(Set<Pointer> pointers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        pointers.forEach(pointer -> array.add(Json.createObjectBuilder()
                .add("relation", pointer.relation())
                .add("field", pointer.field())
                .add("id", pointer.id())));
        return array.build().toString();
    }

    private static String list(Set<?> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(text -> array.add(text.toString()));
        return array.build().toString();
    }
}
