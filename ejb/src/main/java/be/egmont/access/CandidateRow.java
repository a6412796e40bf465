package be.egmont.access;

import be.egmont.kernel.Translated;
import java.io.Serializable;
import java.util.UUID;

/**
 * Somebody of the ministry's list of people to whom a role can be given.
 *
 * @param seat the post or organisation where he holds a function today; null when there is none
 * @param account his account; null when he has none yet
 * @param known whether he has signed in before
 */
public record CandidateRow(UUID reference, String name, String email, Translated seat, UUID account, boolean known)
        implements Serializable {}
