package be.egmont.exchange;

import be.egmont.kernel.Translated;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be imported; each kind depends on those before it only. */
public enum ImportKind {
    COUNTRIES,
    POSTS,
    ORGANISATIONS,
    ROOMS,
    TABLES,
    EDITIONS,
    PROGRAMME,
    DELEGATIONS,
    PEOPLE,
    APPOINTMENTS,
    REQUESTS,
    GRANTS;

    Importer<?> importer() {
        return switch (this) {
            case COUNTRIES -> new CountryImport();
            case POSTS -> new PostImport();
            case ORGANISATIONS -> new OrganisationImport();
            case ROOMS -> new RoomImport();
            case TABLES -> new TableImport();
            case EDITIONS -> new EditionImport();
            case PROGRAMME -> new ProgrammeImport();
            case DELEGATIONS -> new DelegationImport();
            case PEOPLE -> new PeopleImport();
            case APPOINTMENTS -> new AppointmentImport();
            case REQUESTS -> new RequestImport();
            case GRANTS -> new GrantImport();
        };
    }

    /** The name of its files, without the extension. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that a file has to have. */
    public List<String> requiredColumns() {
        return importer().required();
    }

    /** All columns that a file may have, the required ones first. */
    public List<String> columns() {
        Importer<?> rules = importer();
        return Stream.concat(rules.required().stream(), rules.optional().stream())
                .toList();
    }

    /** What undoing does to it: of roles and requests it stays known that there were any. */
    public Undoing undoing() {
        return switch (this) {
            case GRANTS -> Undoing.REVOKED;
            case REQUESTS -> Undoing.WITHDRAWN;
            default -> Undoing.TAKEN_BACK;
        };
    }

    /** Whether its rows belong to an edition that each of them names. */
    public boolean isOfEdition() {
        return importer().isOfEdition();
    }

    /** An empty spreadsheet with headings in that language, and a sheet that explains them. */
    public byte[] template(Translated.Language language) {
        return ExportWriter.template(this, language, false);
    }

    /** The same as an open document. */
    public byte[] openTemplate(Translated.Language language) {
        return ExportWriter.template(this, language, true);
    }

    /** What a column is for. */
    public static String meaning(String column, Translated.Language language) {
        return ExportWriter.meaning(column, language);
    }

    /** An empty file with the heads of the columns, to be filled in with a spreadsheet. */
    public byte[] template() {
        return CsvText.write(List.of(columns()));
    }
}
