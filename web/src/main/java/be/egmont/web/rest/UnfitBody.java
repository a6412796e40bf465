package be.egmont.web.rest;

/** What a caller of the API sends is not even read: its size or its kind is not what the verb takes. */
public final class UnfitBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    private UnfitBody(ProblemType type) {
        super(type.title());
        this.type = type;
    }

    public static UnfitBody tooLarge() {
        return new UnfitBody(ProblemType.PAYLOAD_TOO_LARGE);
    }

    static UnfitBody notJson() {
        return new UnfitBody(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    ProblemType type() {
        return type;
    }
}
