package be.egmont.post;

/** In what quality a person holds a function. */
public enum Capacity {
    HEAD,
    ACTING_HEAD,
    DESIGNATE,
    DEPUTY,
    STAFF;

    /** Whether the person stands for the post: head, acting head, or designated head. */
    public boolean isHead() {
        return this == HEAD || this == ACTING_HEAD || this == DESIGNATE;
    }
}
