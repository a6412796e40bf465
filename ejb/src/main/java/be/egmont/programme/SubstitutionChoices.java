package be.egmont.programme;

import be.egmont.kernel.Period;
import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who may stand in for somebody, and when.
 *
 * @param name of who is to be represented
 * @param code of the post or organisation that sends him
 * @param members the others of his delegation
 * @param days those of the edition that are not over
 * @param sessions to which he is invited and that have not begun
 * @param present what holds of him, the last first
 */
public record SubstitutionChoices(
        UUID represented,
        String name,
        boolean ofPost,
        String code,
        Translated title,
        List<Member> members,
        List<LocalDate> days,
        List<Meet> sessions,
        List<SubstitutionRow> present)
        implements Serializable {

    /** Somebody who can come in his place. */
    public record Member(UUID reference, String name) implements Serializable {}

    /** A session at which somebody can come in his place. */
    public record Meet(UUID reference, Translated title, Period when) implements Serializable {}
}
