package be.egmont.exchange;

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
    PEOPLE,
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
            case PEOPLE -> new PeopleImport();
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

    /** An empty file with the heads of the columns, to be filled in with a spreadsheet. */
    public byte[] template() {
        return CsvText.write(List.of(columns()));
    }
}
