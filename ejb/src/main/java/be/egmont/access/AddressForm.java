package be.egmont.access;

/** How a person wishes to be addressed, as the person chose, never guessed. */
public enum AddressForm {
    F,
    M,
    X
}
