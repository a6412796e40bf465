package be.egmont.person;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries references and nothing else. */
public sealed interface PersonEvent {

    UUID person();

    /** There is somebody new, whom nothing refers to yet. */
    record PersonCreated(UUID person) implements PersonEvent {}

    /** The name, the address, the form of address or the languages are others. */
    record PersonChanged(UUID person) implements PersonEvent {}

    /** Somebody was entered by mistake and is there no more. */
    record PersonDiscarded(UUID person) implements PersonEvent {}

    /** Two were one: whatever referred to the other refers to this one now. */
    record PeopleMerged(UUID person, UUID other) implements PersonEvent {}

    /** They were two after all: the other is there again with what was his. */
    record PeopleParted(UUID person, UUID other) implements PersonEvent {}

    /** They look alike and are not the same, or that was taken back. */
    record PeopleTold(UUID person, UUID other) implements PersonEvent {}
}
