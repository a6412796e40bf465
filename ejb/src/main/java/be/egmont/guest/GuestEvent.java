package be.egmont.guest;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries a reference and nothing else. */
public sealed interface GuestEvent {

    /**
     * A link is to be sent.
     *
     * @param link its reference, from which what is in it follows
     */
    record LinkIssued(UUID guest, UUID link) implements GuestEvent {}

    /** The address of a guest is about to be erased: whatever else has it is to forget it. */
    record GuestErased(UUID guest) implements GuestEvent {}

    /** A guest comes in no more. */
    record GuestRevoked(UUID guest) implements GuestEvent {}
}
