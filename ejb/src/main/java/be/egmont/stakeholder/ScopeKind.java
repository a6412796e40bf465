package be.egmont.stakeholder;

/** Where an organisation works: everywhere, in countries that it lists, or in groups of countries that it names. */
public enum ScopeKind {
    ALL,
    LIST,
    REGION
}
