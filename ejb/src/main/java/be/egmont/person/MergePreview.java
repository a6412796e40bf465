package be.egmont.person;

import java.io.Serializable;
import java.util.List;

/**
 * What a merge of two people would be.
 *
 * @param kept who stays
 * @param gone whose references would move
 * @param moves what refers to who goes
 * @param obstacles why they cannot be merged; empty when they can
 */
public record MergePreview(KeptPerson kept, KeptPerson gone, List<Move> moves, List<Obstacle> obstacles)
        implements Serializable {

    /**
     * So many rows of a table.
     *
     * @param relation the table, by its name in the database
     */
    public record Move(String relation, int rows) implements Serializable {}

    /**
     * A reason.
     *
     * @param key of the refusal, without {@code refusal.}
     * @param about what the sentence needs; null for nothing
     */
    public record Obstacle(String key, String about) implements Serializable {}
}
