package be.egmont.access;

/** Why a sign-in has ended. */
public enum EndedWhy {
    SIGNED_OUT,
    /** The identity provider ended it (back-channel logout). */
    PROVIDER,
    /** The person has ended it from another browser. */
    ELSEWHERE,
    /** It had lasted as long as one may, or could not be renewed. */
    OVER,
    /** An administrator has ended all that the person had. */
    ADMINISTRATOR
}
