package be.egmont.programme;

/** What happens in a programme item. */
public enum SessionKind {
    PLENARY,
    PANEL,
    ROUND_TABLE,
    WORKSHOP,
    CATEGORY_MEETING,
    MATCHMAKING,
    LUNCH,
    RECEPTION,
    INSTITUTIONAL_VISIT,
    HR,
    REGISTRATION
}
