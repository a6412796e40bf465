package be.egmont.delegation;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * Somebody who comes in part and has not said on which days.
 *
 * @param code of the post or organisation that sends him
 */
public record VagueStay(UUID participant, String name, boolean ofPost, String code, Translated title)
        implements Serializable {}
