package be.egmont.notification;

/** What a letter is for; each has a template. */
public enum LetterKind {
    /** The head of a delegation has not answered the call home. */
    AWAITED_REMINDER
}
