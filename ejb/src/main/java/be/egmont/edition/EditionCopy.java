package be.egmont.edition;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a copy of an edition will be, before it is made.
 *
 * @param programme what comes along
 */
public record EditionCopy(
        String code,
        Translated name,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate answersBy,
        LocalDate requestsBy,
        EditionProgramme.Extent programme)
        implements Serializable {

    static EditionCopy of(EditionPlan plan, EditionProgramme.Extent programme) {
        return new EditionCopy(
                plan.code(),
                plan.name(),
                plan.startsOn(),
                plan.endsOn(),
                plan.answersBy(),
                plan.requestsBy(),
                programme);
    }
}
