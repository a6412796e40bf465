package be.egmont.web.stakeholder;

import be.egmont.kernel.Confidence;
import be.egmont.stakeholder.OrganisationRow;
import be.egmont.stakeholder.OrganisationView;
import be.egmont.web.rest.Codes;
import be.egmont.web.rest.LocalizedText;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as the API tells it. */
@Schema(name = "Organisation")
public record ApiOrganisation(
        @Schema(required = true) UUID reference,
        @Schema(required = true) String code,
        String category,
        List<String> levels,
        LocalizedText name,
        String website,
        String scope,
        String scopeRegion,
        List<LocalizedText> countries,
        List<PostInScope> posts,
        LocalizedText sectors,
        Confidence confidence) {

    /** A post in a country where it works. */
    @Schema(name = "PostInScope")
    public record PostInScope(@Schema(required = true) String code, LocalizedText city) {}

    /** An organisation in the list, with whom it sends. */
    @Schema(name = "OrganisationWithDelegation")
    public record Row(
            @Schema(required = true) String code,
            String category,
            List<String> levels,
            LocalizedText name,
            String scope,
            String scopeRegion,
            int countries,
            String head,
            int members) {

        static Row of(OrganisationRow row) {
            return new Row(
                    row.code(),
                    Codes.camelCase(row.category()),
                    levelsOf(row.level()),
                    LocalizedText.of(row.name()),
                    Codes.camelCase(row.scopeKind()),
                    Codes.camelCase(row.scopeRegion()),
                    row.countries(),
                    row.leader(),
                    row.members());
        }
    }

    /** One page of the list. */
    @Schema(name = "Organisations")
    public record Page(
            @Schema(required = true) String edition,
            int page,
            int pages,
            long total,
            @Schema(required = true) List<Row> items) {}

    /** As they stand in the table of organisations, with a plus between them. */
    private static List<String> levelsOf(String told) {
        return told == null
                ? null
                : Stream.of(told.split("\\+")).map(Codes::camelCase).toList();
    }

    static ApiOrganisation of(OrganisationView view) {
        return new ApiOrganisation(
                view.reference(),
                view.code(),
                Codes.camelCase(view.category()),
                levelsOf(view.level()),
                LocalizedText.of(view.name()),
                view.website(),
                Codes.camelCase(view.scopeKind()),
                Codes.camelCase(view.scopeRegion()),
                LocalizedText.all(view.countries()),
                view.posts().stream()
                        .map(post -> new PostInScope(post.code(), LocalizedText.of(post.city())))
                        .toList(),
                LocalizedText.of(view.sectors()),
                view.confidence());
    }
}
