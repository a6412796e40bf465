package be.egmont.exchange;

/**
 * Who brings a file in.
 *
 * @param subject by which the identity provider knows him; null for the house itself
 * @param administrator whether he may say that a known person has another account from now on
 */
public record ImportActor(String subject, boolean administrator) {

    /** The house itself, with the demonstration's own files. */
    public static final ImportActor HOUSE = new ImportActor(null, true);
}
