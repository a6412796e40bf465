package be.egmont.notification;

import be.egmont.kernel.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One step in the life of a letter: what, when, by whom. Written once, never changed. */
@Entity
@Table(name = "letter_step")
@SuppressWarnings("UnusedVariable") // read by SQL
public class LetterEntry extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "letter_id")
    private Letter letter;

    @Enumerated(EnumType.STRING)
    private LetterStep step;

    private Instant at;
    private String actor;
    private String note;

    protected LetterEntry() {}

    /** @param actor null when the application took the step by itself */
    LetterEntry(Letter letter, LetterStep step, String actor, String note, Instant at) {
        this.letter = letter;
        this.step = step;
        this.actor = actor;
        this.note = note;
        this.at = at;
    }
}
