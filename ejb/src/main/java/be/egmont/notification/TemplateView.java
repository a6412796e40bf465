package be.egmont.notification;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** What a kind of letter says, in each of the four languages. */
public record TemplateView(UUID reference, int version, LetterKind kind, List<OwnText> texts) implements Serializable {}
