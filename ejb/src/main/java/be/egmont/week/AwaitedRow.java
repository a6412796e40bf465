package be.egmont.week;

import be.egmont.kernel.Translated;
import java.io.Serializable;

/**
 * A delegation whose head has not answered the call home.
 *
 * @param code of the post or of the organisation that sends it
 * @param ofPost whether a post sends it
 * @param name of the post or of the organisation
 * @param head who leads it
 */
public record AwaitedRow(String code, boolean ofPost, Translated name, String head) implements Serializable {}
