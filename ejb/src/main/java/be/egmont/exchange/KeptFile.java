package be.egmont.exchange;

import java.util.List;

/**
 * A file that waits for its import, as its sender gets it back.
 *
 * @param choices what was said of its columns
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, and compared by nobody
public record KeptFile(ImportKind kind, String name, List<ColumnChoice> choices, byte[] content) {}
