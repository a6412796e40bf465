package be.egmont.audit;

import static be.egmont.text.Json.JSON;

import be.egmont.audit.NameLookup.Pointer;
import be.egmont.persistence.RowReader;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How doors read the journal for those to whom they open: the history of one thing, and what its ids are called. */
public final class JournalReader {

    /** All at once: a page asks for the names of what its rows hold, and has little else to ask. */
    private static final String NAMES = """
            SELECT 'POINTER' AS kind, x.relation, x.field, CAST(x.id AS text) AS id,
                   journal_name(p.target, x.id, ?4) AS name
              FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS x (relation text, field text, id bigint)
              JOIN journal_pointer p ON p.relation = x.relation AND p.field = x.field
            UNION ALL
            SELECT 'THING', t.relation, NULL, x.thing, journal_name(t.relation, t.id, ?4)
              FROM jsonb_array_elements_text(CAST(?2 AS jsonb)) AS x (thing)
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
     * @param before only rows older than that one; null from the youngest on
     * @param hidden tables of whose rows nothing is told
     */
    public List<JournalLine> history(UUID thing, Long before, int size, Set<String> hidden) {
        return JournalQueries.history(em, thing, before, size, hidden);
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
        Map<UUID, Names.Thing> things = new HashMap<>();
        Map<String, String> subjects = new HashMap<>();
        RowReader.of(em.createNativeQuery(NAMES)
                        .setParameter(1, json(asked.pointers()))
                        .setParameter(2, list(asked.things()))
                        .setParameter(3, list(asked.subjects()))
                        .setParameter(4, asked.language()))
                .forEach(in -> {
                    String id = in.text("id");
                    String name = in.text("name");
                    switch (in.text("kind")) {
                        case "THING" -> things.put(UUID.fromString(id), new Names.Thing(in.text("relation"), name));
                        case "SUBJECT" -> subjects.put(id, name);
                        default -> {
                            if (name != null) {
                                pointers.put(
                                        new Pointer(in.text("relation"), in.text("field"), Long.parseLong(id)), name);
                            }
                        }
                    }
                });
        return new Names(pointers, things, subjects);
    }

    private static String json(Set<Pointer> pointers) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        pointers.forEach(pointer -> array.add(JSON.createObjectBuilder()
                .add("relation", pointer.relation())
                .add("field", pointer.field())
                .add("id", pointer.id())));
        return array.build().toString();
    }

    private static String list(Set<?> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(text -> array.add(text.toString()));
        return array.build().toString();
    }
}
