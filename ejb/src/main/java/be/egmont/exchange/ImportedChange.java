package be.egmont.exchange;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.List;

/**
 * What a file did to one thing.
 *
 * @param relation the table of which it is a row
 * @param act INSERT, UPDATE or DELETE
 * @param name what people call it; null when it is gone
 * @param fields those that changed
 */
public record ImportedChange(String relation, String act, Translated name, List<String> fields)
        implements Serializable {}
