package be.egmont.programme;

import java.io.Serializable;

/**
 * Where somebody stands who waits for a place.
 *
 * @param position the first is 1
 * @param all how many wait
 * @param hindrance why he is passed over for now; null when he is not
 */
public record Waiting(int position, int all, WaitingList.Hindrance hindrance) implements Serializable {}
