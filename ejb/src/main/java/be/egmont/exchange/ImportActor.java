package be.egmont.exchange;

/**
 * Who brings a file in.
 *
 * @param subject by which the identity provider knows him; null for the application itself
 * @param administrator whether he may say that a known person has another account from now on
 */
public record ImportActor(String subject, boolean administrator) {

    /** The application itself, which imports the demo files. */
    public static final ImportActor HOUSE = new ImportActor(null, true);
}
