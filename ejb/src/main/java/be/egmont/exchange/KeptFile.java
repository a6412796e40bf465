package be.egmont.exchange;

/** A file that waits for its import, as its sender gets it back. */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, and compared by nobody
public record KeptFile(ImportKind kind, String name, byte[] content) {}
