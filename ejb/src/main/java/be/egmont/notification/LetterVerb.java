package be.egmont.notification;

/** What a person may do with a letter; which of them depends on its state. */
public enum LetterVerb {
    WITHHOLD,
    RELEASE,
    ABORT,
    AGAIN,
    ARRIVED,
    BOUNCED
}
