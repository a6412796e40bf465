package be.egmont.web.attendance;

import be.egmont.attendance.Sheet;
import be.egmont.web.frame.Option;
import be.egmont.web.frame.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The sessions of an edition as a short list to choose from. */
@RequestScoped
public class SessionChoices {

    @Inject
    private Say say;

    /** By their code, each with its day, hour and title. */
    public List<Option> of(List<Sheet> sheets) {
        return sheets.stream()
                .map(Sheet::session)
                .map(session -> new Option(session.code(), word(session)))
                .toList();
    }

    private String word(Sheet.Meet session) {
        return say.shortDay(session.planned().from()) + ", "
                + say.time(session.planned().from()) + "\u00a0· " + say.text(session.title());
    }

    /** The one that began last; before the first, the first. */
    public Optional<Sheet> last(List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.session().hasBegun(sheet.asOf()))
                .reduce((first, second) -> second)
                .or(() -> sheets.stream().findFirst());
    }
}
