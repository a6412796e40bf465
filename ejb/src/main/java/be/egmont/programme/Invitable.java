package be.egmont.programme;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * A participant who might be invited to a session.
 *
 * @param place the post's city or the organisation's name
 */
public record Invitable(UUID participant, String name, Translated place) implements Serializable {}
