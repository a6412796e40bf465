package be.egmont.access;

/** Why a sign-in stands no more. */
public enum EndedWhy {
    SIGNED_OUT,
    /** The identity provider has told so. */
    PROVIDER,
    /** The person has ended it from another browser. */
    ELSEWHERE,
    /** It had lasted as long as one may, or could not be renewed. */
    OVER,
    /** An administrator has ended all that the person had. */
    ADMINISTRATOR
}
