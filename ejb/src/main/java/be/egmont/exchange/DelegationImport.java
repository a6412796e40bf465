package be.egmont.exchange;

import be.egmont.delegation.Delegation;
import be.egmont.edition.Edition;
import be.egmont.post.Post;
import be.egmont.stakeholder.Organisation;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which posts and organisations are invited to an edition; who comes for them is said by people. */
final class DelegationImport extends Importer<DelegationImport.Entry> {

    /**
     * One delegation.
     *
     * @param place the code of the post or organisation
     */
    record Entry(String edition, String place, boolean ofPost) {}

    @Override
    List<String> required() {
        return List.of("edition", "post", "organisation");
    }

    @Override
    List<String> optional() {
        return List.of();
    }

    @Override
    String key() {
        return "post";
    }

    @Override
    List<String> labels() {
        return List.of("edition", "post", "organisation");
    }

    @Override
    Object identity(Entry entry) {
        return entry.edition() + " " + entry.place();
    }

    @Override
    boolean isOfEdition() {
        return true;
    }

    @Override
    Entry read(RowParser line, ReferenceData known) {
        String edition = line.known("edition", known.editions().keySet(), "unknown-edition");
        PeopleImport.Place place = PeopleImport.Place.of(line, edition, known);
        return place == null ? null : new Entry(edition, place.code(), place.ofPost());
    }

    @Override
    List<Cells> export(ExportScope from) {
        return all(from.em()).stream()
                .filter(delegation -> delegation.edition().code().equals(from.edition()))
                .map(delegation -> new Cells()
                        .put("edition", delegation.edition().code())
                        .put(delegation.isOfPost() ? "post" : "organisation", (Object) code(delegation)))
                .sorted(Comparator.comparing((Cells row) -> row.text("organisation"))
                        .thenComparing(row -> row.text("post")))
                .toList();
    }

    static List<Delegation> all(EntityManager em) {
        return em.createQuery(
                        "SELECT d FROM Delegation d JOIN FETCH d.edition LEFT JOIN FETCH d.post"
                                + " LEFT JOIN FETCH d.organisation",
                        Delegation.class)
                .getResultList();
    }

    static String code(Delegation delegation) {
        return delegation.isOfPost()
                ? delegation.post().code()
                : delegation.organisation().code();
    }

    @Override
    void merge(List<ParsedRow<Entry>> entries, ImportContext merge) {
        Map<Entry, Delegation> existing = new HashMap<>();
        all(merge.em())
                .forEach(delegation -> existing.put(
                        new Entry(delegation.edition().code(), code(delegation), delegation.isOfPost()), delegation));
        for (ParsedRow<Entry> read : entries) {
            if (existing.containsKey(read.entry())) {
                merge.unchanged(read.row());
            } else {
                merge.em().persist(make(read.entry(), merge.em()));
                merge.created(read.row());
            }
        }
    }

    private static Delegation make(Entry entry, EntityManager em) {
        Edition edition = find(em, Edition.class, entry.edition());
        return entry.ofPost()
                ? new Delegation(edition, find(em, Post.class, entry.place()))
                : new Delegation(edition, find(em, Organisation.class, entry.place()));
    }

    private static <E> E find(EntityManager em, Class<E> type, String code) {
        return em.createQuery("SELECT x FROM " + type.getSimpleName() + " x WHERE x.code = :code", type)
                .setParameter("code", code)
                .getSingleResult();
    }
}
