package be.egmont.kernel;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** Where the facts about a thing come from, and how sure they are. */
@Embeddable
public class Provenance implements Serializable {

    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    private String source;

    protected Provenance() {}

    /**
     * Facts from somewhere.
     *
     * @param source in the words of whoever brought them in; null when nobody has said
     */
    public Provenance(Confidence confidence, String source) {
        this.confidence = confidence;
        this.source = source;
    }

    public Confidence confidence() {
        return confidence;
    }

    public String source() {
        return source;
    }
}
