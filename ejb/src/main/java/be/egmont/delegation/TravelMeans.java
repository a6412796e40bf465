package be.egmont.delegation;

/** By what somebody travels. */
public enum TravelMeans {
    PLANE,
    TRAIN,
    CAR,
    OTHER
}
