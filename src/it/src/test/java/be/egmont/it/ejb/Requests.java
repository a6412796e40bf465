package be.egmont.it.ejb;

import be.egmont.meeting.Meetings;
import be.egmont.meeting.PartnerRow;
import be.egmont.meeting.Priority;
import be.egmont.meeting.RequestMeeting;
import be.egmont.meeting.RequestView;
import be.egmont.meeting.Wish;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Requests made the way people make them. */
@Dependent
public class Requests {

    static final String ENABEL = "Enabel";
    static final String BIO = "BIO";

    @EJB
    private Meetings meetings;

    @Inject
    private Cast cast;

    /** Whoever is on asks that organisation. */
    UUID ask(String organisation) {
        PartnerRow partner = meetings.partners().stream()
                .filter(row -> !row.ofPost() && row.title().getFr().startsWith(organisation))
                .findFirst()
                .orElseThrow();
        return meetings.request(
                new RequestMeeting(partner.delegation(), "Formation", null, Priority.WANTED, Wish.NONE, null, 15));
    }

    /** Asked, put to the other side and accepted by it: waits for its place. */
    UUID agreed(Runnable asking, String organisation, Runnable asked) {
        asking.run();
        UUID request = ask(organisation);
        cast.organiser();
        meetings.approve(request, version(request));
        asked.run();
        meetings.accept(request, version(request), null);
        return request;
    }

    /** As whoever is on sees it now. */
    int version(UUID request) {
        RequestView view = meetings.view(request);
        return view.row().version();
    }
}
