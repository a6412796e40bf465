package be.egmont.notification;

import be.egmont.kernel.Translated.Language;
import java.io.Serializable;
import java.util.List;

/** A letter as one recipient would read it, piece by piece, so that what was filled in can be marked. */
public record LetterPreview(
        String recipient, String address, Language language, List<Segment> subject, List<Segment> text)
        implements Serializable {}
