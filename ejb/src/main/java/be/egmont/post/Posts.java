package be.egmont.post;

import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated;
import be.egmont.kernel.WebAddress;
import be.egmont.persistence.RowReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The posts abroad and the permanent representations. */
@Stateless
@Interceptors(AuditInterceptor.class)
@RolesAllowed({Role.PARTICIPANT, Role.DELEGATION_MANAGER, Role.ORGANISER, Role.PROTOCOL, Role.RECEPTION, Role.REPORTER})
public class Posts {

    private static final String COUNTRIES = """
            SELECT c.name_fr, c.name_nl, c.name_de, c.name_en
              FROM country c
              JOIN (SELECT CAST(?1 AS char(2)) AS code, 0 AS place
                    UNION ALL
                    SELECT country, 1 FROM post_jurisdiction WHERE post_id = ?2) w ON w.code = c.code
             ORDER BY w.place, c.code
            """;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    /**
     * One post.
     *
     * @throws Refusal.NotFound when no post has that code
     */
    public PostView view(String code) {
        Post post = em.createQuery("SELECT p FROM Post p WHERE p.code = :code", Post.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        List<Translated> countries = RowReader.of(em, COUNTRIES, post.country(), post.id())
                .map(in -> in.translated("name"))
                .toList();
        boolean hosted = post.country() != null;
        return new PostView(
                post.code(),
                post.kind(),
                post.status(),
                post.plannedChange(),
                post.region(),
                post.city(),
                post.name(),
                hosted ? countries.get(0) : null,
                hosted ? countries.subList(1, countries.size()).stream().toList() : countries,
                post.jurisdictionNote(),
                post.accreditedTo(),
                post.organisation(),
                post.zone(),
                WebAddress.orNull(post.website()),
                post.provenance().confidence(),
                post.provenance().source(),
                post.note());
    }
}
