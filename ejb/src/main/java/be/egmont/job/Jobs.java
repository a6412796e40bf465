package be.egmont.job;

import be.egmont.access.Caller;
import be.egmont.access.Role;
import be.egmont.audit.AuditInterceptor;
import be.egmont.audit.Writes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The caller's own jobs, on whichever node they run; those of others are not there. */
@Stateless
@RolesAllowed({
    Role.PARTICIPANT,
    Role.DELEGATION_MANAGER,
    Role.ORGANISER,
    Role.PROTOCOL,
    Role.RECEPTION,
    Role.REPORTER,
    Role.CATERING,
    Role.ADMINISTRATOR
})
@Interceptors(AuditInterceptor.class)
public class Jobs {

    private static final int MOST = 50;

    @PersistenceContext(unitName = "egmont")
    private EntityManager em;

    @Inject
    private JobQueue queue;

    @Inject
    private Caller caller;

    /** The last of them, the youngest first. */
    public List<JobView> mine() {
        return em.createQuery("SELECT j FROM Job j WHERE j.askedBy = :name ORDER BY j.id DESC", Job.class)
                .setParameter("name", caller.name())
                .setMaxResults(MOST)
                .getResultStream()
                .map(Job::view)
                .toList();
    }

    /** Where one of them stands. */
    public Optional<JobView> find(UUID job) {
        return queue.find(job).filter(found -> found.askedBy().equals(caller.name()));
    }

    /** Ends one of them before its time, with nothing; what has ended stays as it is. */
    @Writes
    public void cancel(UUID job) {
        find(job).ifPresent(found -> queue.stop(job, Stopping.CANCEL));
    }
}
