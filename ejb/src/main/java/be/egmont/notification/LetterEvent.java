package be.egmont.notification;

import java.util.UUID;

/** Events of letters, fired inside the transaction. */
public sealed interface LetterEvent {

    /** Letters were written. */
    record LettersQueued(UUID batch) implements LetterEvent {}

    /** A second person has decided about letters to many. */
    record BatchDecided(UUID batch) implements LetterEvent {}

    /** Somebody has changed what becomes of a letter. */
    record LetterDecided(UUID letter) implements LetterEvent {}

    /** Letters of a kind say something else from now on. */
    record TemplateChanged(UUID template) implements LetterEvent {}
}
