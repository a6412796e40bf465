package be.egmont.exchange;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that was brought in. */
@Entity
@Table(name = "import_run")
class ImportRun extends Row {

    private static final int LONGEST_NAME = 255;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "imported_by")
    private String importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    @SuppressWarnings("UnusedVariable") // for lists, which read rows
    private int created;

    @SuppressWarnings("UnusedVariable") // for lists, which read rows
    private int changed;

    @SuppressWarnings("UnusedVariable") // for lists, which read rows
    private int unchanged;

    @Column(name = "undone_by")
    private String undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected ImportRun() {}

    ImportRun(Preview done, String fileName, String by, Instant now) {
        this.kind = done.kind();
        this.fileName = shortened(fileName);
        this.created = done.created();
        this.changed = done.changed();
        this.unchanged = done.unchanged();
        this.importedBy = by;
        this.importedAt = now;
    }

    static String shortened(String name) {
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    /** What it changed is taken back. */
    void undo(String by, Instant now) {
        if (undoneAt != null) {
            throw new Refusal("import-undone");
        }
        undoneBy = by;
        undoneAt = now;
    }

    ImportKind kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }
}
