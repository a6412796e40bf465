package be.egmont.needs;

/** What a choice of the list is about. */
public enum NeedsKind {
    MENU,
    ALLERGY,
    ACCESS
}
