package be.egmont.web.seat;

import be.egmont.post.Capacity;
import java.util.List;

/** In what capacity somebody is a member by hand: a head comes by taking the lead over. */
final class MemberCapacities {

    private MemberCapacities() {}

    static List<Capacity> of(boolean post) {
        return post
                ? List.of(Capacity.DEPUTY, Capacity.DESIGNATE, Capacity.STAFF)
                : List.of(Capacity.DEPUTY, Capacity.STAFF);
    }
}
