package be.egmont.exchange;

/**
 * A table as a file.
 *
 * @param type of its content, as browsers are told
 */
@SuppressWarnings("ArrayRecordComponent") // written once, and compared by nobody
public record ExportFile(String name, String type, byte[] bytes) {}
