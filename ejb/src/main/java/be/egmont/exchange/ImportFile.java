package be.egmont.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A file that was checked: it waits for its import, or its problems are read from it again. */
@Entity
@Table(name = "import_file")
class ImportFile {

    /** How long it waits at most. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final int LONGEST_NAME = 255;

    @Id
    private UUID id;

    private String sender;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    private String name;

    private byte[] content;

    /** As JSON. */
    private String choices;

    /** Of the dry run, as JSON; null before it. */
    private String result;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected ImportFile() {}

    ImportFile(String sender, ImportKind kind, String name, List<ColumnChoice> choices, byte[] content, Instant now) {
        this.id = UUID.randomUUID();
        this.sender = sender;
        this.kind = kind;
        this.name = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        this.choices = ImportJson.write(choices);
        this.content = content.clone();
        this.sentAt = now;
    }

    /** Deletes those that have waited too long, whoever sent them. */
    static void forgetOlder(EntityManager em, Instant now) {
        em.createQuery("DELETE FROM ImportFile f WHERE f.sentAt < :gone")
                .setParameter("gone", now.minus(PATIENCE))
                .executeUpdate();
    }

    /** Deletes that of a sender. */
    static void forgetOf(EntityManager em, String sender) {
        em.createQuery("DELETE FROM ImportFile f WHERE f.sender = :sender")
                .setParameter("sender", sender)
                .executeUpdate();
    }

    UUID id() {
        return id;
    }

    boolean isOf(String caller, Instant now) {
        return sender.equals(caller) && sentAt.plus(PATIENCE).isAfter(now);
    }

    KeptFile told() {
        return new KeptFile(kind, name, ImportJson.choices(choices), content.clone());
    }

    /** Keeps what the dry run has found. */
    void checked(String found) {
        result = found;
    }

    CheckedFile check() {
        return new CheckedFile(kind, name, result == null ? null : ImportJson.preview(kind, result));
    }
}
