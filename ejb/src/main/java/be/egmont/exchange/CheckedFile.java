package be.egmont.exchange;

/**
 * A file that waits for its import, with what its dry run has found.
 *
 * @param preview null before the dry run
 */
public record CheckedFile(ImportKind kind, String name, Preview preview) {}
