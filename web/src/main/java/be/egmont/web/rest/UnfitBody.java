package be.egmont.web.rest;

/** What a caller of the API sends is not even read: its size or its kind is not what the verb takes. */
public final class UnfitBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private UnfitBody(int status, String title) {
        super(title);
        this.status = status;
    }

    public static UnfitBody tooLarge() {
        return new UnfitBody(413, "Content Too Large");
    }

    static UnfitBody notJson() {
        return new UnfitBody(415, "Unsupported Media Type");
    }

    int status() {
        return status;
    }
}
