package be.egmont.access;

import java.util.UUID;

/** What others may hear, inside the transaction in which it happened; each carries a reference and nothing else. */
public sealed interface AccessEvent {

    /** An administrator gave a role; that of an administrator waits for a second one. */
    record GrantGiven(UUID grant) implements AccessEvent {}

    /** A second administrator agreed. */
    record GrantConfirmed(UUID grant) implements AccessEvent {}

    /** A grant ended before its time. */
    record GrantRevoked(UUID grant) implements AccessEvent {}

    /** Somebody may act for a colleague. */
    record MandateGiven(UUID mandate) implements AccessEvent {}

    /** A mandate ended before its time. */
    record MandateEnded(UUID mandate) implements AccessEvent {}

    /** An administrator has set something otherwise. */
    record SettingChanged(ChangeableSetting setting) implements AccessEvent {}

    /** A review of all open grants began. */
    record ReviewBegun(UUID review) implements AccessEvent {}

    /** A grant of a review was kept, reduced or revoked, or that was taken back. */
    record ReviewDecided(UUID item) implements AccessEvent {}

    /** All was decided and the review was closed. */
    record ReviewClosed(UUID review) implements AccessEvent {}
}
