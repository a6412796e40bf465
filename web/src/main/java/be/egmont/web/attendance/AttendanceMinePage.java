package be.egmont.web.attendance;

import be.egmont.attendance.Attendances;
import be.egmont.attendance.OwnPresence;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The reader's own attendance, session by session. */
@Named("attendanceMinePage")
@RequestScoped
public class AttendanceMinePage {

    @EJB
    private Attendances attendances;

    private List<OwnPresence> sessions;

    public List<OwnPresence> getSessions() {
        if (sessions == null) {
            sessions = attendances.mine().stream()
                    .filter(own -> own.session().isReported())
                    .toList();
        }
        return sessions;
    }
}
