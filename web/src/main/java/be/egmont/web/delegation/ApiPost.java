package be.egmont.web.delegation;

import be.egmont.kernel.Confidence;
import be.egmont.post.PostKind;
import be.egmont.post.PostStatus;
import be.egmont.post.PostView;
import be.egmont.post.Region;
import be.egmont.web.rest.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post as the API tells it. */
@Schema(name = "Post")
public record ApiPost(
        @Schema(required = true) String code,
        PostKind kind,
        PostStatus status,
        LocalizedText plannedChange,
        Region region,
        LocalizedText city,
        LocalizedText name,
        LocalizedText country,
        List<LocalizedText> jurisdiction,
        LocalizedText accreditedTo,
        LocalizedText organisation,
        String zone,
        String website,
        Confidence confidence) {

    static ApiPost of(PostView post) {
        return new ApiPost(
                post.code(),
                post.kind(),
                post.status(),
                LocalizedText.of(post.plannedChange()),
                post.region(),
                LocalizedText.of(post.city()),
                LocalizedText.of(post.name()),
                LocalizedText.of(post.country()),
                LocalizedText.all(post.jurisdiction()),
                LocalizedText.of(post.accreditedTo()),
                LocalizedText.of(post.organisation()),
                post.zone() == null ? null : post.zone().getId(),
                post.website(),
                post.confidence());
    }
}
