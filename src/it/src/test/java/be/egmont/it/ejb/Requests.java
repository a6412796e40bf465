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

    static final String ABIDJAN = "ABJ";
    static final String ABUJA = "ABV";
    static final String ENABEL = "ENABEL";
    static final String BIO = "BIO";

    @EJB
    private Meetings meetings;

    @Inject
    private Cast cast;

    /** Whoever is on asks that organisation. */
    UUID ask(String organisation) {
        PartnerRow partner = meetings.partners().stream()
                .filter(row -> row.code().equals(organisation))
                .findFirst()
                .orElseThrow();
        return meetings.request(
                new RequestMeeting(partner.delegation(), "Formation", null, Priority.WANTED, Wish.NONE, null, 15));
    }

    /** Asked by the head of that post, put to the organisation and accepted by it: waits for its place. */
    UUID agreed(AnEdition edition, String post, String organisation) {
        cast.head(edition, post);
        UUID request = ask(organisation);
        cast.organiserOf(edition);
        meetings.approve(request, version(request));
        cast.liaison(edition, organisation);
        meetings.accept(request, version(request), null);
        return request;
    }

    /** As whoever is on sees it now. */
    int version(UUID request) {
        RequestView view = meetings.view(request);
        return view.row().version();
    }
}
