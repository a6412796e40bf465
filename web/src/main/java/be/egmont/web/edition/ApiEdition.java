package be.egmont.web.edition;

import be.egmont.edition.EditionRow;
import be.egmont.edition.Status;
import be.egmont.web.rest.Codes;
import be.egmont.web.rest.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition as the API tells it. */
@Schema(name = "Edition")
public record ApiEdition(
        @Schema(required = true) UUID reference,
        @Schema(required = true) String code,
        LocalizedText name,
        LocalizedText theme,
        LocalDate startsOn,
        LocalDate endsOn,
        String zone,
        LocalizedText venue,
        @Schema(required = true) Status status,
        int programmeVersion,
        String confidence) {

    static ApiEdition of(EditionRow edition) {
        return new ApiEdition(
                edition.reference(),
                edition.code(),
                LocalizedText.of(edition.name()),
                LocalizedText.of(edition.theme()),
                edition.startsOn(),
                edition.endsOn(),
                edition.zone() == null ? null : edition.zone().getId(),
                LocalizedText.of(edition.venue()),
                edition.status(),
                edition.programmeVersion(),
                Codes.camelCase(edition.confidence()));
    }

    /** All of them. */
    @Schema(name = "Editions")
    public record All(@Schema(required = true) List<ApiEdition> items) {}
}
