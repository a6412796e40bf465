package be.egmont.edition;

import java.io.Serializable;

/** An edition as the team works on it. */
public record PlannedEdition(EditionRow row, EditionProgramme.Extent programme) implements Serializable {}
