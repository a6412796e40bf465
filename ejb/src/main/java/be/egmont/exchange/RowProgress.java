package be.egmont.exchange;

/** Hears how many rows of a file are done. */
@FunctionalInterface
interface RowProgress {

    /** Nobody waits for it. */
    RowProgress UNHEARD = (rows, of) -> {};

    /**
     * So many of them are done.
     *
     * @throws be.egmont.kernel.Abandoned when it is not to go on
     */
    void done(int rows, int of);
}
