package be.egmont.web.delegation;

import be.egmont.delegation.TravelLeg;

/**
 * How somebody comes, or goes.
 *
 * @param misses whether it does not go with the days on which he is there
 */
public record TravelWay(boolean arrives, TravelLeg leg, boolean misses) {}
