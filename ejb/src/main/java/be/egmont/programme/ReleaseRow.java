package be.egmont.programme;

import java.io.Serializable;
import java.time.Instant;

/** One release of the programme. */
public record ReleaseRow(int number, Instant at, String by, int people) implements Serializable {

    static ReleaseRow of(Release release) {
        return new ReleaseRow(release.number(), release.releasedAt(), release.releasedBy(), release.people());
    }
}
