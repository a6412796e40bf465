package be.egmont.web.attendance;

import be.egmont.attendance.LineOrder;
import be.egmont.kernel.Translated;
import be.egmont.web.frame.ListState;
import java.util.List;

/** The people of a session as a list, in the register and in R1: its columns, and its order as the reader asks for it. */
public final class RegisterList {

    private RegisterList() {}

    public static ListState state(String name) {
        return new ListState(
                name,
                List.of("name", "post", "status", "first_in", "last_out", "minutes", "share"),
                List.of("post", "first_in", "last_out", "minutes", "share", "flags"));
    }

    /** By place as the reader writes it, unless another order is asked for. */
    public static LineOrder order(ListState list, Translated.Language language) {
        return new LineOrder(list.order(LineOrder.Sort.POST), list.isDescending(), language);
    }
}
