package be.egmont.programme;

import java.io.Serializable;

/**
 * What came of an answer.
 *
 * @param version that the invitation has by now
 * @param standing where whoever is invited stands by now
 */
public record Answered(int version, Standing standing) implements Serializable {}
