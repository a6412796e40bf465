package be.egmont.access;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/** A post or an organisation to which a grant can be bound. */
public record ScopeRow(String code, Translated name) implements Serializable {}
