package be.egmont.post;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/** A country by its ISO 3166-1 alpha-2 code, with the region that it lies in. */
public record CountryRow(String code, Translated name, Region region) implements Serializable {}
