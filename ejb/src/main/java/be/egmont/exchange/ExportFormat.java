package be.egmont.exchange;

/** The forms in which a table goes out, each of which can be imported again. */
public enum ExportFormat {
    XLSX("xlsx"),
    /** As LibreOffice keeps it. */
    ODS("ods"),
    /** Semicolons and a byte order mark, as Excel opens it in Belgium. */
    CSV("csv"),
    /** Commas and no mark, as programs read it. */
    COMMA("csv");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** Of the names of its files, without the dot. */
    public String extension() {
        return extension;
    }
}
