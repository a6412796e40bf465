package be.egmont.web.frame;

import java.io.Serializable;

/**
 * What somebody writes over what is kept, while somebody else may do the same. It knows what the form began with and of which version
 * that was; when another was quicker, both are merged and the other's version waits until the one insists.
 */
public final class Draft<D extends Record & Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private D begun;
    private int version;

    /** The version of another that is shown beside the form; zero while none is. */
    private int other;

    /** The form begins with that, as nobody else has changed it yet. */
    public void begin(D kept, int ofVersion) {
        begun = kept;
        version = ofVersion;
    }

    /** The version that a change names. */
    public int version() {
        return version;
    }

    /**
     * Another was quicker.
     *
     * @return what the form goes on with: what the one has not touched is as the other has written it ({@link Merge})
     */
    public D meets(D theirs, int theirVersion, D mine) {
        D merged = Merge.of(begun, mine, theirs);
        begun = theirs;
        other = theirVersion;
        return merged;
    }

    /** Whether what another has written is to be shown beside the form. */
    public boolean isContested() {
        return other != 0;
    }

    /** The one has seen it, and wants his own all the same. */
    public void insist() {
        version = other;
        other = 0;
    }
}
