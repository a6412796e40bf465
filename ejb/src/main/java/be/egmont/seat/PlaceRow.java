package be.egmont.seat;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/** A post or an organisation, where somebody may have a function. */
public record PlaceRow(boolean ofPost, String code, Translated title) implements Serializable {}
