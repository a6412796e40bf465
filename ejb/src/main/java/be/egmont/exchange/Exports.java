package be.egmont.exchange;

import be.egmont.access.Caller;
import be.egmont.access.EditionCode;
import be.egmont.access.EditionScopeInterceptor;
import be.egmont.access.Grants;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import be.egmont.edition.Editions;
import be.egmont.kernel.Refusal;
import be.egmont.kernel.Translated.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** Tables go out as the files that {@link Imports} reads: imported again as they are, they change nothing. */
@Stateless
@RolesAllowed({Role.ORGANISER, Role.ADMINISTRATOR})
@Interceptors({AuditInterceptor.class, EditionScopeInterceptor.class})
public class Exports {

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @EJB
    private Grants grants;

    @EJB
    private Editions editions;

    @Inject
    private Caller caller;

    /**
     * All rows of a kind as a file; that it left the application is noted in the journal.
     *
     * @param edition whose rows are wanted, for kinds that belong to one; null for the current one
     */
    @Writes(trace = true)
    public ExportFile file(ImportKind kind, @EditionCode String edition, ExportFormat format, Language language) {
        ImportGuard.check(caller, kind);
        String code = kind.isOfEdition() ? edition(edition) : null;
        return ExportWriter.file(
                code == null ? kind.fileName() : kind.fileName() + "-" + code,
                kind,
                kind.importer().export(new ExportScope(em, grants, code)),
                format,
                language);
    }

    /**
     * Those rows of a kind that have one of these codes.
     *
     * @param edition whose rows are wanted, for kinds that belong to one; null for the current one
     * @throws Refusal {@code marked-none} without any code
     */
    @Writes(trace = true)
    public ExportFile chosen(
            ImportKind kind, @EditionCode String edition, List<String> codes, ExportFormat format, Language language) {
        ImportGuard.check(caller, kind);
        if (codes.isEmpty()) {
            throw new Refusal("marked-none");
        }
        String code = kind.isOfEdition() ? edition(edition) : null;
        Set<String> wanted = Set.copyOf(codes);
        return ExportWriter.file(
                kind.fileName(),
                kind,
                kind.importer().export(new ExportScope(em, grants, code)).stream()
                        .filter(row -> wanted.contains(row.text("code")))
                        .toList(),
                format,
                language);
    }

    private String edition(String asked) {
        return (asked == null ? editions.current() : editions.withCode(asked)).code();
    }
}
